import { Redacted } from './redacted.ts';

/** A checked destination: one e-mail address, or one E.164 phone number. Prints as a label. */
export class Recipient extends Redacted<string> {
  /** What may be shown and stored in the address's place: `j•••@e•••.com`, `+82•••••••12`. */
  readonly masked: string;

  private constructor(address: string, masked: string) {
    super(address, 'recipient');
    this.masked = masked;
  }

  /** Exactly one address that SES takes as it stands, or null. */
  static email(text: string | undefined): Recipient | null {
    const address = text === undefined ? null : parseEmail(text);
    return address === null ? null : new Recipient(address, maskEmail(address));
  }

  /** An E.164 number (`+` and 7 to 15 digits), or null. */
  static phone(text: string | undefined): Recipient | null {
    return text !== undefined && /^\+[1-9]\d{6,14}$/.test(text)
      ? new Recipient(text, maskPhone(text))
      : null;
  }

  /**
   * One spelling for each recipient, for look-up by fingerprint. Upper and lower case count as the
   * same person: what differs there in practice is who typed it.
   */
  normalised(): string {
    return this.reveal().toLowerCase();
  }
}

/**
 * RFC 5321 lengths and the dot-atom form; no quoted local part, which no mail provider hands out,
 * and no encoded word (`=?utf-8?q?…`): some servers decode one wherever it stands, and send to the
 * address they find in it.
 */
const LOCAL_PART =
  /^(?!.*=\?.*\?[bq]\?)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN =
  /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

function parseEmail(text: string): string | null {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return null;
  const local = text.slice(0, at);
  const domain = asciiDomain(text.slice(at + 1));
  if (domain === null || !LOCAL_PART.test(local)) return null;
  const address = `${local}@${domain}`;
  return address.length <= 254 ? address : null;
}

/** SES wants international domains in their ASCII form (punycode). */
function asciiDomain(domain: string): string | null {
  if (DOMAIN.test(domain)) return domain;
  // Only letters beyond ASCII are worth converting; anything else is malformed and stays so.
  if (!/[^\p{ASCII}]/u.test(domain) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null;
  const converted = URL.parse(`http://${domain}`)?.hostname;
  return converted !== undefined && DOMAIN.test(converted) ? converted : null;
}

function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address[0]}•••@${domain[0]}•••${domain.slice(domain.lastIndexOf('.'))}`;
}

function maskPhone(number: string): string {
  return `${number.slice(0, 3)}${'•'.repeat(number.length - 5)}${number.slice(-2)}`;
}
