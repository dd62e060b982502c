import type { Mailbox } from '../mailbox.ts';
import type { FiredEvents } from '../stack/fired-events.ts';
import type { LocalAudit } from '../stack/local-audit.ts';

/** What the page shows and starts. */
export interface InboxBackend {
  readonly mailbox: Mailbox;
  readonly audit: Pick<LocalAudit, 'reader' | 'storedRow'>;
  readonly events: Pick<FiredEvents, 'trigger' | 'find' | 'subscribe'>;
}
