import { Recipient } from '../../src/domain/recipient.ts';
import type { LocalMessage } from '../mailbox.ts';

const PROVIDERS = { ses: 'SES', twilio: 'Twilio' } as const;

/**
 * One accepted message as a line for the terminal: time, channel, masked recipient, trigger. A
 * terminal is scrolled back, copied and recorded, so neither code nor address is in it.
 *
 * @param trigger null when this run did not fire its event
 */
export function messageLine(message: LocalMessage, trigger: string | null): string {
  const { channel, to, provider, at } = message;
  const recipient = channel === 'email' ? Recipient.email(to) : Recipient.phone(to);
  const time = new Date(at).toTimeString().slice(0, 8);
  return [
    `  ${time}`,
    channel === 'email' ? 'e-mail' : 'SMS   ',
    (recipient?.masked ?? '•••').padEnd(18),
    (trigger ?? '').padEnd(28),
    `accepted by ${PROVIDERS[provider]}`,
  ].join('  ');
}
