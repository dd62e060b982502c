import { AwsError } from '../aws/aws-error.ts';

/** A mailbox without its display name. */
export interface EmailAddress {
  /** `local@domain` as given. */
  readonly address: string;
  /** Before the last `@`, as given. */
  readonly local: string;
  /** In lower case. */
  readonly domain: string;
}

const DISPLAY_NAME = /^(?:"(?:[^"\\]|\\.)*"|[^"(),:;<>@[\\\]]*)$/;
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Parses `local@domain` or `Display name <local@domain>`. SES does not do SMTPUTF8: the local part
 * is 7-bit, a domain is in Punycode, and a display name is in ASCII or in MIME encoded words.
 *
 * @throws AwsError BadRequestException; the address is not in its message
 */
export function parseEmailAddress(text: string): EmailAddress {
  if (/[\r\n]/.test(text)) throw badRequest('Address contains line breaks.');
  if (/[^\x20-\x7e]/.test(text)) throw badRequest('Address contains non-ASCII characters.');
  const named = /^(.*?)\s*<([^<>]*)>$/.exec(text.trim());
  const name = named?.[1] ?? '';
  const address = named?.[2] ?? text.trim();
  if (!DISPLAY_NAME.test(name)) throw badRequest('Illegal display name.');
  const at = address.lastIndexOf('@');
  if (at < 0 || at === address.length - 1) throw badRequest("Missing final '@domain'.");
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  if (!LOCAL_PART.test(local) || local.length > 64) {
    throw badRequest('Local address is empty, too long or contains an illegal character.');
  }
  const labels = domain.split('.');
  if (domain.length > 253 || labels.length < 2 || !labels.every((label) => LABEL.test(label))) {
    throw badRequest('Domain contains an illegal character or label.');
  }
  return { address, local, domain };
}

function badRequest(message: string): AwsError {
  return new AwsError('BadRequestException', message);
}
