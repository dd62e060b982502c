/** An answer of Twilio; null as its status when there was none. */
export interface TwilioAnswer {
  readonly status: number | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Twilio {
  readonly accountSid: string;
  /** Reads; nothing is ever written. */
  get(host: 'api' | 'messaging' | 'accounts', path: string): Promise<TwilioAnswer>;
}

/**
 * Twilio as the sender sees it.
 *
 * @param variables of the function
 * @returns what is wrong, in words without the secret, when it cannot be asked
 */
export function openTwilio(
  variables: Readonly<Record<string, string>>,
  secret: string,
  signal: AbortSignal,
): Twilio | string {
  const accountSid = variables['TWILIO_ACCOUNT_SID'] ?? '';
  if (!/^AC[0-9a-f]{32}$/i.test(accountSid)) return 'The function has no Twilio account SID.';
  const held = credentials(secret, accountSid);
  if (held === null) return 'Twilio’s secret is not JSON with an authToken in it.';
  const elsewhere = variables['TWILIO_API_BASE_URL'];
  if (elsewhere !== undefined && !safe(elsewhere)) {
    return 'TWILIO_API_BASE_URL is neither https nor on this machine; no secret is sent there.';
  }
  const authorization = `Basic ${Buffer.from(held).toString('base64')}`;
  return {
    accountSid,
    async get(host, path) {
      const base = elsewhere?.replace(/\/+$/, '') ?? `https://${host}.twilio.com`;
      try {
        const response = await fetch(base + path, {
          headers: { authorization, accept: 'application/json' },
          redirect: 'manual',
          signal,
        });
        const body: unknown = await response.json().catch(() => ({}));
        return { status: response.status, body: (body ?? {}) as TwilioAnswer['body'] };
      } catch {
        return { status: null, body: {} };
      }
    },
  };
}

function credentials(secret: string, accountSid: string): string | null {
  try {
    const { authToken, apiKeySid, apiKeySecret } = JSON.parse(secret) as Record<string, unknown>;
    if (typeof apiKeySid === 'string' && typeof apiKeySecret === 'string')
      return `${apiKeySid}:${apiKeySecret}`;
    return typeof authToken === 'string' && authToken.length >= 16
      ? `${accountSid}:${authToken}`
      : null;
  } catch {
    return null;
  }
}

function safe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
