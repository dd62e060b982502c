import { createHash } from 'node:crypto';
import { escapeLikeCognito } from '../events/temporary-code.ts';
import type { LocalMessage } from '../mailbox.ts';

/** What one fired event carries that must not turn up anywhere but in its message. */
export interface Secrets {
  /** The code or temporary password in clear; null for a take-over notice. */
  readonly code: string | null;
  /** Ciphertext, one-click links, feedback token. */
  readonly others: readonly string[];
}

const CAPACITY = 2000;

/**
 * Remembers, in memory only, what was encrypted for whom, to check afterwards that each code reached
 * its message and stayed out of the audit.
 */
export class IssuedSecrets {
  readonly #byNotification = new Map<string, Secrets>();

  /** Beyond 2000 events the oldest one is forgotten. */
  keep(notificationId: string, secrets: Secrets): void {
    this.#byNotification.set(notificationId, secrets);
    const [oldest] = this.#byNotification.keys();
    if (this.#byNotification.size > CAPACITY && oldest !== undefined) {
      this.#byNotification.delete(oldest);
    }
  }

  /**
   * Whether every part of the message shows the code that its event carried; null when that event
   * has no code or is not known.
   */
  codeArrived(message: Pick<LocalMessage, 'notificationId' | 'text' | 'html'>): boolean | null {
    const code = this.#byNotification.get(message.notificationId ?? '')?.code ?? null;
    if (code === null) return null;
    const { text, html } = message;
    return (
      text.includes(code) && (html === null || shownIn(html).includes(escapeLikeCognito(code)))
    );
  }

  /**
   * Whether a row holds a secret of its notification, in clear, encoded or hashed. Null when the
   * event is not known, for instance one of an earlier run.
   */
  inRow(notificationId: string, row: unknown): boolean | null {
    const secrets = this.#byNotification.get(notificationId);
    if (secrets === undefined) return null;
    // JSON would hide a quotation mark or a backslash of a password behind another backslash.
    const texts = [...textsOf(row)];
    const code = secrets.code === null ? [] : tracesOf(secrets.code);
    return texts.some(
      (text) =>
        secrets.others.some((secret) => text.includes(secret)) ||
        (secrets.code !== null && holdsCode(text, secrets.code)) ||
        code.some((trace) => text.includes(trace)),
    );
  }
}

/** A page without its tags: a mail cuts its code into elements, so that nobody makes a link of it. */
function shownIn(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}

/** Six digits also occur inside timestamps and ids by chance; a leaked code stands by itself. */
function holdsCode(text: string, code: string): boolean {
  if (!/^\d+$/.test(code)) return text.includes(code);
  return new RegExp(`(?<![0-9A-Za-z])${code}(?![0-9A-Za-z])`).test(text);
}

/** Other spellings of a code, among them those from which six digits are found in a second. */
function tracesOf(code: string): string[] {
  const sha256 = createHash('sha256').update(code).digest();
  const base64 = Buffer.from(code).toString('base64');
  const hash = sha256.toString('base64').replace(/=+$/, '');
  const escaped = escapeLikeCognito(code);
  return [
    ...(escaped === code ? [] : [escaped]),
    base64.replace(/=+$/, ''),
    sha256.toString('hex'),
    hash,
    hash.replaceAll('+', '-').replaceAll('/', '_'),
  ];
}

/** Every name and every value inside, as text. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      yield name;
      yield* textsOf(member);
    }
  } else {
    yield String(value);
  }
}
