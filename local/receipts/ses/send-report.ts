import type { ReportBuilder } from './report-builder.ts';

/** SES has taken the message and will try to deliver it; suppressed addresses get this as well. */
export const sendReport: ReportBuilder = () => ({ eventType: 'Send', detail: { send: {} } });
