import type { AcceptedSms } from '../../stand-ins/twilio/accepted-sms.ts';
import type { SmsReport } from './sms-outcome.ts';

/**
 * The form fields of one status callback.
 *
 * @param at - when the status was reached, in milliseconds since 1970
 */
export function statusFields(
  sms: AcceptedSms,
  { status, errorCode }: SmsReport,
  at: number,
): Readonly<Record<string, string>> {
  const fromHandset = status === 'delivered' || status === 'undelivered';
  return {
    SmsSid: sms.sid,
    SmsStatus: status,
    MessageStatus: status,
    To: sms.to,
    MessageSid: sms.sid,
    AccountSid: sms.accountSid,
    ...(sms.from !== null && { From: sms.from }),
    ...(sms.messagingServiceSid !== null && { MessagingServiceSid: sms.messagingServiceSid }),
    ApiVersion: '2010-04-01',
    ...(errorCode !== undefined && { ErrorCode: String(errorCode) }),
    ...(fromHandset && { RawDlrDoneDate: carrierTime(at) }),
  };
}

/** As carriers write it: year, month, day, hour and minute, two digits each. */
function carrierTime(at: number): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(2, 12);
}
