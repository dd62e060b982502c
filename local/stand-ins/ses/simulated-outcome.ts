import type { EmailAddress } from './parse-email-address.ts';

/** What becomes of an accepted message. */
export type SimulatedOutcome = 'delivered' | 'bounced' | 'complained' | 'suppressed';

const OUTCOMES: Readonly<Record<string, SimulatedOutcome>> = {
  success: 'delivered',
  bounce: 'bounced',
  complaint: 'complained',
  suppressionlist: 'suppressed',
};

/**
 * What SES's mailbox simulator does with a message: the API accepts every one of its addresses, and
 * the outcome follows as an event. A label (`bounce+two@…`) changes nothing. With several
 * recipients the first outcome that is not a delivery counts.
 */
export function simulatedOutcome(recipients: readonly EmailAddress[]): SimulatedOutcome {
  const outcomes = recipients.map(outcomeOf);
  return outcomes.find((outcome) => outcome !== 'delivered') ?? 'delivered';
}

function outcomeOf({ local, domain }: EmailAddress): SimulatedOutcome {
  if (domain !== 'simulator.amazonses.com') return 'delivered';
  const name = local.split('+')[0]?.toLowerCase() ?? '';
  return (Object.hasOwn(OUTCOMES, name) ? OUTCOMES[name] : undefined) ?? 'delivered';
}
