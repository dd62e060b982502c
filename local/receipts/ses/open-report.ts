import { isoTime } from './iso-time.ts';
import type { ReportBuilder } from './report-builder.ts';

/** Somebody, or a proxy, has loaded the tracking image. */
export const openReport: ReportBuilder = (_email, at) => ({
  eventType: 'Open',
  detail: {
    open: { ipAddress: '192.0.2.1', timestamp: isoTime(at), userAgent: 'Sealpost-Local-Mail/1.0' },
  },
});
