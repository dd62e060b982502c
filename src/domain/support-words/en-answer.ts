import type { DeliveryStatus } from '../delivery-status.ts';
import { durationParts } from './duration-parts.ts';
import type { AnswerFacts } from './support-words.ts';

const UNITS = { day: 'd', hour: 'h', minute: 'min', second: 's' } as const;

export function enDuration(milliseconds: number): string {
  const parts = durationParts(milliseconds).map(([amount, unit]) => `${amount} ${UNITS[unit]}`);
  return parts.length === 0 ? 'under 1 s' : parts.join(' ');
}

/** Each says no more than what the audit knows, and is read with a time before its end. */
const ANSWERS: Readonly<Record<DeliveryStatus, (facts: AnswerFacts) => string>> = {
  delivered: ({ recipient, at, tookMs }) => {
    const took = tookMs === null ? '' : `, ${enDuration(tookMs)} after it was asked for`;
    return `Delivered${to(recipient)} at ${at}${took}.`;
  },
  read: ({ recipient, at }) => `Delivered${to(recipient)}, and opened at ${at}.`,
  queued: ({ recipient, at }) =>
    `Waiting with the provider since ${at}; not sent on${to(recipient)} yet.`,
  sent: ({ recipient, at }) =>
    `Sent on${to(recipient)} at ${at}; nobody has confirmed yet that it arrived.`,
  delayed: ({ recipient, at }) =>
    `Not there yet: the delivery${to(recipient)} was reported as delayed at ${at}.`,
  'soft-bounced': ({ recipient, at }) => `Not delivered${to(recipient)}: given up at ${at}.`,
  bounced: ({ recipient, reason, at }) => {
    // These never left the provider, so no mail server has refused them.
    const heldBack = reason === 'suppressed_address' || reason === 'opted_out';
    if (heldBack) return `Not sent${to(recipient)}: the provider held it back at ${at}.`;
    return recipient === null
      ? `The recipient’s mail server refused it at ${at}.`
      : `The mail server of ${domainOf(recipient)} refused it at ${at}.`;
  },
  undelivered: ({ recipient, at }) => `Not delivered${to(recipient)}, as reported at ${at}.`,
  withheld: ({ recipient, at }) => `Not sent${to(recipient)}: the provider withheld it at ${at}.`,
  accepted: ({ recipient, reason, at }) => {
    const bound = recipient === null ? '' : ` for delivery${to(recipient)}`;
    // Its time is that of the day on which nobody waited any longer.
    return reason === 'unconfirmed'
      ? `Handed to the provider${bound}; no word of its arrival had come by ${at}.`
      : `Handed to the provider${bound} at ${at}; whether it arrived is not known yet.`;
  },
  sending: ({ recipient, at }) => `Being sent${to(recipient)} since ${at}.`,
  retrying: ({ recipient, at }) => `Not sent${to(recipient)} yet; the last try was at ${at}.`,
  unknown: ({ recipient, at }) =>
    `Not known whether it was delivered${to(recipient)}; last news at ${at}.`,
  failed: ({ recipient, at }) => `Not sent${to(recipient)}; given up at ${at}.`,
  rejected: ({ recipient, at }) =>
    `Not sent${to(recipient)}: the request was turned down at ${at}.`,
  suppressed: ({ recipient, at }) => `Not sent${to(recipient)}: a limit stopped it at ${at}.`,
  expired: ({ recipient, at }) =>
    `Not sent${to(recipient)}: by ${at} it was too late for it to be of use.`,
};

export function enAnswer(facts: AnswerFacts): string {
  return ANSWERS[facts.status](facts);
}

function to(recipient: string | null): string {
  return recipient === null ? '' : ` to ${recipient}`;
}

function domainOf(recipient: string): string {
  return recipient.slice(recipient.lastIndexOf('@') + 1);
}
