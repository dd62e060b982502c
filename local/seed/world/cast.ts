import type { Channel, TriggerSuffix } from '../../events/cognito-trigger.ts';
import type { Person } from './person.ts';

/** What becomes of somebody's messages, so that everybody who tries the console can see one. */
export type Fate = 'delivered' | 'bounced' | 'opted out' | 'retried' | 'blocked';

type Traits = Pick<Person, 'mail' | 'handset' | 'unlucky'>;

/** Somebody who is in every month, however small, with something to see. */
export interface CastMember extends Traits {
  readonly fate: Fate;
  readonly channel: Channel;
  readonly trigger: TriggerSuffix;
}

const FINE: Traits = { mail: 'fine', handset: 'fine', unlucky: false };

/** One person for each fate. */
export const CAST: readonly CastMember[] = [
  { ...FINE, fate: 'delivered', channel: 'email', trigger: 'SignUp' },
  { ...FINE, fate: 'bounced', channel: 'email', trigger: 'ForgotPassword', mail: 'gone' },
  { ...FINE, fate: 'opted out', channel: 'sms', trigger: 'Authentication', handset: 'opted-out' },
  { ...FINE, fate: 'retried', channel: 'email', trigger: 'Authentication', unlucky: true },
  { ...FINE, fate: 'blocked', channel: 'sms', trigger: 'SignUp', handset: 'abroad' },
];

/** Null for everybody else. */
export function castTraits(index: number): Traits | null {
  return CAST[index] ?? null;
}
