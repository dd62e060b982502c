import type { LocalMessage } from '../mailbox.ts';
import type { FiredEvents } from '../stack/fired-events.ts';

/** A message as the page gets it. */
export interface MessageView extends LocalMessage {
  /** Null when this run did not fire its event. */
  readonly triggerSource: string | null;
}

export function messageView(message: LocalMessage, events: Pick<FiredEvents, 'find'>): MessageView {
  const triggerSource = events.find(message.notificationId ?? '')?.triggerSource ?? null;
  return { ...message, triggerSource };
}
