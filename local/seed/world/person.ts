import type { Region } from './region.ts';

/** What is the matter with a mailbox. */
export type MailTrait = 'fine' | 'gone' | 'full' | 'slow' | 'suppressed';

/** What is the matter with a phone. */
export type PhoneTrait = 'fine' | 'opted-out' | 'off' | 'landline' | 'unknown-handset' | 'abroad';

/** Somebody who has an account. */
export interface Person {
  readonly region: Region;
  readonly poolId: string;
  readonly clientId: string;
  readonly sub: string;
  /** As the pool knows them: an id, a name of their choice, or their address. */
  readonly userName: string;
  readonly name: string;
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly locale: string | null;
  readonly mail: MailTrait;
  readonly handset: PhoneTrait;
  /** The provider is always too busy for them at first. */
  readonly unlucky: boolean;
}
