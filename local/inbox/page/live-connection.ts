/// <reference lib="dom" />
import type { MessageView } from '../message-view.ts';

export interface LiveHandlers {
  /** Also after a lost connection: what happened in between has to be fetched. */
  readonly opened: () => void;
  readonly lost: () => void;
  readonly message: (message: MessageView) => void;
  readonly settled: (notificationId: string) => void;
}

const RECONNECT_MS = 1500;

/** Listens to the server for as long as the page is open. */
export function connectLive(handlers: LiveHandlers): void {
  const source = new EventSource('/api/events');
  source.addEventListener('open', handlers.opened);
  source.addEventListener('message', (event) => handlers.message(JSON.parse(event.data)));
  source.addEventListener('settled', (event) => {
    handlers.settled(JSON.parse(event.data).notificationId);
  });
  source.addEventListener('error', () => {
    handlers.lost();
    // After an answer other than 200 a browser gives up by itself.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => connectLive(handlers), RECONNECT_MS);
    }
  });
}
