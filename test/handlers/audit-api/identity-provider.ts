import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

interface SigningKey {
  readonly kid: string;
  readonly pair: Awaited<ReturnType<typeof generateKeyPair>>;
}

export interface TokenWish {
  /** Changes of the claims; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Seconds from now. */
  readonly expiresIn?: number;
  /** Another key than the provider's own. */
  readonly key?: CryptoKey | Uint8Array;
}

/** A real OpenID provider, as far as an API meets one: discovery, keys, and the tokens it signs. */
export class IdentityProvider {
  static readonly AUDIENCE = 'https://audit.test';

  /** Requests that came in, by path. */
  readonly asked: string[] = [];
  /** Whether it answers at all. */
  up = true;
  #issuer = '';
  #signing: SigningKey | null = null;
  readonly #server = createServer((request, response) => {
    this.asked.push(request.url ?? '');
    if (!this.up) return void request.socket.destroy();
    this.#document(request.url ?? '').then((document) => {
      response.writeHead(document === null ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(document ?? {}));
    });
  });

  static async start(): Promise<IdentityProvider> {
    const provider = new IdentityProvider();
    await new Promise<void>((resolve) => provider.#server.listen(0, '127.0.0.1', resolve));
    provider.#issuer = `http://127.0.0.1:${(provider.#server.address() as AddressInfo).port}`;
    await provider.rotate();
    return provider;
  }

  get issuer(): string {
    return this.#issuer;
  }

  /** Signs with a new key from now on, and publishes no other. */
  async rotate(): Promise<void> {
    const pair = await generateKeyPair('RS256', { extractable: true });
    this.#signing = { kid: `key-${Math.random()}`, pair };
  }

  /** The public key that it signs with, as it publishes it. */
  async jwk() {
    const { kid, pair } = this.#key();
    return { ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' };
  }

  /** An access token (RFC 9068), unless the wish makes something else of it. */
  async token({ claims = {}, header = {}, expiresIn = 300, key }: TokenWish = {}): Promise<string> {
    const { kid, pair } = this.#key();
    const now = Math.floor(Date.now() / 1000);
    const payload: Record<string, unknown> = {
      iss: this.#issuer,
      aud: IdentityProvider.AUDIENCE,
      sub: 'e2c1a2b4-0000-4000-8000-00000000aaaa',
      client_id: 'console',
      scope: 'openid profile',
      iat: now,
      exp: now + expiresIn,
      ...claims,
    };
    const kept = Object.entries(payload).filter(([, value]) => value !== undefined);
    return new SignJWT(Object.fromEntries(kept) as JWTPayload)
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...header })
      .sign(key ?? pair.privateKey);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #key(): SigningKey {
    if (this.#signing === null) throw new Error('not started');
    return this.#signing;
  }

  async #document(path: string): Promise<object | null> {
    if (path === '/.well-known/openid-configuration') {
      return { issuer: this.#issuer, jwks_uri: `${this.#issuer}/keys` };
    }
    return path === '/keys' ? { keys: [await this.jwk()] } : null;
  }
}
