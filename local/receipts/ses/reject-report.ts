import type { ReportBuilder } from './report-builder.ts';

/** SES took the message, found a virus in it and dropped it. */
export const rejectReport: ReportBuilder = () => ({
  eventType: 'Reject',
  detail: { reject: { reason: 'Bad content' } },
});
