import { sesFailure } from '../../../src/adapters/ses/ses-failures.ts';
import { readSesReport } from '../../../src/adapters/ses/ses-report.ts';
import { failed, success } from '../../../src/domain/result.ts';
import type { Chance } from '../chance.ts';
import { isGoingOn } from '../world/month.ts';
import type { Person } from '../world/person.ts';
import { chanceFailure } from './chance-failure.ts';
import type { LaterReport, ProviderLine } from './provider-line.ts';

const MINUTE_MS = 60_000;

const BUSY = sesFailure({
  name: 'TooManyRequestsException',
  $metadata: { httpStatusCode: 429 },
});
const DOWN = sesFailure({ name: 'InternalFailure', $metadata: { httpStatusCode: 503 } });

/** SES, as one person's mailbox makes it look. */
export function sesLine({ mail, unlucky }: Person, until: number, chance: Chance): ProviderLine {
  return (attempt, at) => {
    const tookMs = Math.ceil(chance.skewed(140, 0.5));
    if (
      (unlucky && attempt === 1) ||
      (isGoingOn('ses-throttles', at, until) && chance.happens(0.85))
    ) {
      return { tookMs, result: failed(BUSY), reports: [] };
    }
    const id = sesId(at, chance);
    const reports = reportsOf(mail, id, chance);
    const failure = chanceFailure({ busy: BUSY, down: DOWN }, sesFailure, chance);
    if (failure !== null) return { ...failure, reports: failure.taken ? reports : [] };
    return { tookMs, result: success({ providerMessageId: id }), reports };
  };
}

/** In the form of SES's own. */
function sesId(at: number, chance: Chance): string {
  return `0100${at.toString(16).padStart(12, '0')}-${chance.uuid()}-000000`;
}

function reportsOf(mail: Person['mail'], id: string, chance: Chance): LaterReport[] {
  const sent = report(id, 120, 'Send', 'mail');
  const soon = chance.skewed(1700, 0.75);
  const delivered = (afterMs: number) => report(id, afterMs, 'Delivery', 'delivery');
  const delayed = (type: string, afterMs: number) =>
    report(id, afterMs, 'DeliveryDelay', 'deliveryDelay', { delayType: type });
  const bounced = (type: string, subType: string, status: string | null, afterMs: number) =>
    report(id, afterMs, 'Bounce', 'bounce', {
      bounceType: type,
      bounceSubType: subType,
      bouncedRecipients: status === null ? [] : [{ status }],
    });

  switch (mail) {
    case 'gone':
      return [sent, bounced('Permanent', 'General', '5.1.1', chance.skewed(2400, 0.6))];
    case 'suppressed':
      return [sent, bounced('Permanent', 'OnAccountSuppressionList', null, 600)];
    case 'full': {
      if (chance.happens(0.3)) return [sent, delivered(soon)];
      const end = chance.between(30, 800) * MINUTE_MS;
      const late = delayed('MailboxFull', 5 * MINUTE_MS);
      return [sent, late, bounced('Transient', 'MailboxFull', '4.2.2', end)];
    }
    case 'slow': {
      if (chance.happens(0.4)) return [sent, delivered(chance.between(15_000, 150_000))];
      const late = delayed('RecipientServerError', chance.between(4, 6) * MINUTE_MS);
      return [sent, late, delivered(chance.between(7, 55) * MINUTE_MS)];
    }
    case 'fine':
      return [sent, ...fineReports(id, soon, delivered, delayed, chance)];
  }
}

function fineReports(
  id: string,
  soon: number,
  delivered: (afterMs: number) => LaterReport,
  delayed: (type: string, afterMs: number) => LaterReport,
  chance: Chance,
): LaterReport[] {
  const kind = chance.number();
  // No word ever comes.
  if (kind < 0.0006) return [];
  if (kind < 0.0007) return [report(id, 900, 'Reject', 'mail')];
  if (kind < 0.0013) {
    const complaint = { complaintFeedbackType: 'abuse' };
    const after = soon + chance.between(2, 600) * MINUTE_MS;
    return [delivered(soon), report(id, after, 'Complaint', 'complaint', complaint)];
  }
  if (kind < 0.005) {
    return [
      delayed('TransientCommunicationFailure', 5 * MINUTE_MS),
      delivered(chance.between(6, 40) * MINUTE_MS),
    ];
  }
  // A mail server that thinks for a while.
  return [delivered(kind < 0.025 ? soon + chance.between(15, 240) * 1000 : soon)];
}

/** One report, in the words that the product makes of SES's own. */
function report(
  id: string,
  afterMs: number,
  eventType: string,
  member: string,
  detail: object = {},
): LaterReport {
  return {
    afterMs,
    receipt: (at) => {
      const timestamp = new Date(at).toISOString();
      const read = readSesReport(eventType, { [member]: { ...detail, timestamp } });
      if (!read.ok) throw new Error(`SES has no event ${eventType} like this`);
      return { ...read.value, providerMessageId: id };
    },
  };
}
