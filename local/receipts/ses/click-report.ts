import { isoTime } from './iso-time.ts';
import type { ReportBuilder } from './report-builder.ts';

/** Somebody, or a scanner, has followed a tracked link. */
export function clickReport(link: string): ReportBuilder {
  return (_email, at) => ({
    eventType: 'Click',
    detail: {
      click: {
        ipAddress: '192.0.2.1',
        link,
        linkTags: {},
        timestamp: isoTime(at),
        userAgent: 'Sealpost-Local-Mail/1.0',
      },
    },
  });
}
