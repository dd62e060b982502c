/** What made a request to a webhook fail: the answer's class, no connection, or no answer. */
export type WebhookFailure = '4xx' | '5xx' | 'ct' | 'rt';

/** How often, and after which failures, Twilio shall send a webhook again. */
export interface RetryWish {
  /** Beyond the first request; 0 to 5. */
  readonly retries: number;
  readonly after: ReadonlySet<WebhookFailure>;
}

const ALL: readonly WebhookFailure[] = ['4xx', '5xx', 'ct', 'rt'];

/**
 * Reads the connection overrides behind the `#` of a webhook's URL: `rc` (retry count) and `rp`
 * (retry policy). Without them Twilio tries once more, and only when it could not connect.
 */
export function readRetryWish(url: string): RetryWish {
  const overrides = new URLSearchParams(url.split('#')[1] ?? '');
  const count = overrides.get('rc') ?? '';
  const policies = (overrides.get('rp') ?? 'ct').split(',');
  const after = policies.includes('all') ? ALL : ALL.filter((kind) => policies.includes(kind));
  return { retries: /^[0-5]$/.test(count) ? Number(count) : 1, after: new Set(after) };
}
