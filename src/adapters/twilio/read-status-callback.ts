import type { AddressedReceipt } from '../../domain/addressed-receipt.ts';
import { type ReceiptRefusal, receiptRefusal } from '../../domain/receipt-refusal.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import { readStatusCallbackTarget, statusCallbackUrl } from './status-callback-url.ts';
import { type FormFields, isSignedByTwilio } from './twilio-signature.ts';
import { receiptReason, TWILIO_STATUSES } from './twilio-statuses.ts';

export interface StatusCallbackOptions {
  readonly accountSid: string;
  /** One, or two while a token is rotated. */
  readonly authTokens: readonly string[];
  /** As the SMS sender has it; the request's own host is never believed. */
  readonly callbackUrl: string;
  /** Signs the address of each attempt. */
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface StatusCallbackRequest {
  /** Without the question mark. */
  readonly query: string;
  /** The header `X-Twilio-Signature`; empty when there is none. */
  readonly signature: string;
  readonly form: URLSearchParams;
}

/** The fields that are read; each must be there once, but for the code. */
const READ = { sid: 'MessageSid', status: 'MessageStatus', account: 'AccountSid' } as const;
const ERROR_CODE = 'ErrorCode';

/**
 * Reads one status callback of Twilio. In this order: the address must be one that we signed and
 * that has not expired, the request must be signed by Twilio for exactly that address, and only then
 * the fields are looked at.
 *
 * Twilio's signature joins names and values without a mark between them, so the same signature fits
 * forms that are cut at other places. Each field that is read therefore has a strict form, and its
 * name must not occur anywhere else.
 */
export function readStatusCallback(
  { query, signature, form }: StatusCallbackRequest,
  by: StatusCallbackOptions,
): Result<AddressedReceipt, ReceiptRefusal> {
  const target = readStatusCallbackTarget(query, by.secret);
  if (target === null) return failed(receiptRefusal('foreign', 'query'));
  if (target.expires * 1000 < by.now()) return failed(receiptRefusal('foreign', 'query.expires'));

  const fields = fieldsOf(form);
  const url = statusCallbackUrl(by.callbackUrl, by.secret, target);
  if (!isSignedByTwilio({ url, signature, fields }, by.authTokens)) {
    return failed(receiptRefusal('foreign', 'X-Twilio-Signature'));
  }

  const one = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const sid = one(READ.sid);
  const status = Object.hasOwn(TWILIO_STATUSES, one(READ.status))
    ? TWILIO_STATUSES[one(READ.status)]
    : undefined;
  const code = fields[ERROR_CODE];
  const wrong = [
    ...(/^(SM|MM)[0-9a-f]{32}$/.test(sid) ? [] : [READ.sid]),
    ...(status === undefined || isAmbiguous(READ.status, fields) ? [READ.status] : []),
    ...(/^AC[0-9a-f]{32}$/i.test(one(READ.account)) ? [] : [READ.account]),
    ...(isErrorCode(code) && !isAmbiguous(ERROR_CODE, fields) ? [] : [ERROR_CODE]),
  ];
  if (status === undefined || wrong.length > 0) {
    return failed(receiptRefusal('malformed', ...wrong));
  }
  if (one(READ.account) !== by.accountSid) return failed(receiptRefusal('foreign', READ.account));

  const errorCode = typeof code === 'string' && Number(code) > 0 ? Number(code) : null;
  const { id, attempt } = target;
  return success({
    id,
    receipt: {
      provider: 'twilio',
      attempt,
      status,
      reason: receiptReason(status, errorCode),
      providerCode: errorCode === null ? null : String(errorCode),
      providerMessageId: sid,
      reportedAt: null,
    },
  });
}

/** Without a prototype, so that no name of a field means something else. */
function fieldsOf(form: URLSearchParams): FormFields {
  const fields: Record<string, string | readonly string[]> = Object.create(null);
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    fields[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return fields;
}

/** Absent, or a number of Twilio's. */
function isErrorCode(code: FormFields[string] | undefined): boolean {
  return code === undefined || (typeof code === 'string' && /^\d{1,6}$/.test(code));
}

/** Whether the name also stands where another cut of the same text would make a field of it. */
function isAmbiguous(name: string, fields: FormFields): boolean {
  const text = Object.keys(fields)
    .sort()
    .map((field) => field + [fields[field]].flat().join(''))
    .join('');
  return text.split(name).length - 1 > (Object.hasOwn(fields, name) ? 1 : 0);
}
