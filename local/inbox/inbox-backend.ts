import type { IncomingMessage } from 'node:http';
import type { Mailbox } from '../mailbox.ts';
import type { FiredEvents } from '../stack/fired-events.ts';
import type { LocalAudit } from '../stack/local-audit.ts';
import type { StackFaults } from '../stack/stack-faults.ts';

/** What the page shows and starts. */
export interface InboxBackend {
  readonly mailbox: Mailbox;
  readonly audit: Pick<LocalAudit, 'reader' | 'period' | 'storedRow'>;
  readonly faults: StackFaults;
  /** Where the same rows are looked up as support does. */
  readonly consoleUrl: string;
  /** Twilio's reports. @returns the status to answer with */
  readonly twilioCallback: (request: IncomingMessage) => Promise<number>;
  readonly events: Pick<FiredEvents, 'trigger' | 'find' | 'subscribe'>;
}
