import type { SmsReport } from '../../../local/receipts/twilio/sms-outcome.ts';
import { statusFields } from '../../../local/receipts/twilio/status-fields.ts';
import type { Acceptance } from './ledger.ts';

/** Where and what Twilio reports of an accepted message; `world.callback` signs it. */
export function callbackOf(
  acceptance: Acceptance,
  report: SmsReport,
): { readonly url: string; readonly fields: Readonly<Record<string, string>> } {
  if (acceptance.channel !== 'sms') throw new Error('Not an SMS');
  const { sms } = acceptance;
  const url = (sms.statusCallback ?? '').split('#')[0] ?? '';
  return { url, fields: statusFields(sms, report, Date.now()) };
}
