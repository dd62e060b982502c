import type { Wait } from '../../../local/receipts/wait.ts';

/** Time that passes as soon as somebody waits for it, and is noted. */
export function passingWait(): { readonly wait: Wait; readonly waited: number[] } {
  const waited: number[] = [];
  return {
    waited,
    wait: async (ms, signal) => {
      signal.throwIfAborted();
      waited.push(ms);
    },
  };
}

/** Time that stands still until the signal is aborted. */
export const standingWait: Wait = (_ms, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
