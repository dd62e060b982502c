import { randomUUID } from 'node:crypto';
import type { Wait } from '../wait.ts';
import { type PostResult, postForm } from './post-form.ts';
import { readRetryWish, type WebhookFailure } from './retry-wish.ts';
import { twilioSignature } from './twilio-signature.ts';

/** A status callback that is to be sent. */
export interface StatusCallback {
  /** As the message's `StatusCallback` gave it, fragment included. */
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly authToken: string;
}

/** How sending a callback ended. */
export interface StatusCallbackResult {
  /** Of the last answer; null when none came. */
  readonly status: number | null;
  readonly requests: number;
}

const PAUSE_MS = 200;

/**
 * Signs a callback and posts it, again as often as the URL's fragment asks for; the fragment itself
 * is neither sent nor signed.
 */
export async function sendStatusCallback(
  { url, fields, authToken }: StatusCallback,
  wait: Wait,
  signal: AbortSignal,
): Promise<StatusCallbackResult> {
  const target = url.split('#')[0] ?? '';
  const { retries, after } = readRetryWish(url);
  const headers = {
    'x-twilio-signature': twilioSignature(authToken, target, fields),
    // The same on each try, so that a receiver can tell a repetition.
    'i-twilio-idempotency-token': randomUUID(),
  };
  const body = new URLSearchParams(fields).toString();
  for (let requests = 1; ; requests += 1) {
    const result = await postForm(target, body, headers, signal);
    signal.throwIfAborted();
    const failure = failureOf(result);
    if (failure === null || !after.has(failure) || requests > retries) {
      return { status: 'status' in result ? result.status : null, requests };
    }
    await wait(PAUSE_MS, signal);
  }
}

function failureOf(result: PostResult): WebhookFailure | null {
  if ('failure' in result) return result.failure;
  if (result.status >= 500) return '5xx';
  return result.status >= 400 ? '4xx' : null;
}
