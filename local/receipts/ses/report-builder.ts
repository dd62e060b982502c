import type { AcceptedEmail } from '../../stand-ins/ses/accepted-email.ts';
import type { SesReport } from './ses-report.ts';

/** Makes one report of a message; `at` is when it happened, in milliseconds since 1970. */
export type ReportBuilder = (email: AcceptedEmail, at: number) => SesReport;
