import type { ClientMetadata } from 'oidc-provider';

export const CONSOLE_CLIENT = 'sealpost-console';
export const CLI_CLIENT = 'sealpost-cli';

/** Whom the audit API's tokens are for. */
export const AUDIT_API_AUDIENCE = 'https://audit.sealpost.local';

/** Neither has a secret: the one runs in a browser, the other on somebody's machine. */
export function oidcClients(consoleOrigins: readonly string[]): ClientMetadata[] {
  return [
    {
      ...PUBLIC,
      client_id: CONSOLE_CLIENT,
      client_name: 'The console',
      application_type: 'web',
      redirect_uris: consoleOrigins.map((origin) => `${origin}/callback`),
      post_logout_redirect_uris: consoleOrigins.map((origin) => `${origin}/`),
    },
    {
      ...PUBLIC,
      client_id: CLI_CLIENT,
      client_name: 'The command line',
      // RFC 8252: a native app listens on whatever port is free, so any port of these will do.
      application_type: 'native',
      redirect_uris: ['http://127.0.0.1/callback', 'http://localhost/callback'],
    },
  ];
}

const PUBLIC = {
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
} as const satisfies Partial<ClientMetadata>;
