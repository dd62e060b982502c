import type { JWTVerifyGetKey } from 'jose';
import { JWKSNoMatchingKey } from 'jose/errors';
import { createLocalJWKSet, type LocalJWKSet } from 'jose/jwks/local';
import { membersOf } from '../../domain/members-of.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { HttpTransport } from '../http/http-transport.ts';
import { getJson } from './get-json.ts';
import { KeysUnreachable } from './keys-unreachable.ts';

/** Keys older than this are fetched again with the next token. */
const FRESH_MS = 10 * 60_000;
/** Those of a provider that is not there are good for this long. */
const USABLE_MS = 60 * 60_000;
/** A token with a key that nobody knows makes us ask again, but no more often than this. */
const COOL_DOWN_MS = 30_000;
/** Nor is a provider that gave no answer asked by every single request. */
export const PROVIDER_REST_MS = 1000;

/** Where an OpenID provider publishes its keys. */
export interface ProviderPlace {
  readonly issuer: string;
  /** Null asks the provider's discovery document. */
  readonly jwksUrl: string | null;
}

/**
 * The public keys of an OpenID provider, kept in memory. Whatever tokens come in, the provider is
 * asked once at a time and within its cool-downs.
 */
export class ProviderKeys {
  readonly #place: ProviderPlace;
  readonly #transport: HttpTransport;
  readonly #clock: Clock;
  #keys: LocalJWKSet | null = null;
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #failedAt = Number.NEGATIVE_INFINITY;
  #pending: Promise<void> | null = null;

  constructor(place: ProviderPlace, transport: HttpTransport, clock: Clock) {
    this.#place = place;
    this.#transport = transport;
    this.#clock = clock;
  }

  /** The key that a token names. Rejects with one of jose's errors, or with `KeysUnreachable`. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#age() > FRESH_MS) await this.#fetch();
    try {
      return await this.#known()(header, token);
    } catch (error) {
      if (!(error instanceof JWKSNoMatchingKey) || this.#age() < COOL_DOWN_MS) throw error;
      // The provider may have got new keys since.
      await this.#fetch();
      if (this.#age() >= COOL_DOWN_MS) throw new KeysUnreachable();
      return this.#known()(header, token);
    }
  };

  /** Fetches the keys ahead of the first token. Never rejects: that token fetches them then. */
  async warm(): Promise<void> {
    await this.#fetch();
  }

  #age(): number {
    return this.#clock.now() - this.#fetchedAt;
  }

  #known(): LocalJWKSet {
    if (this.#keys === null || this.#age() > USABLE_MS) throw new KeysUnreachable();
    return this.#keys;
  }

  /** Shared by all who ask meanwhile. Does not reject: whether there are keys is seen afterwards. */
  #fetch(): Promise<void> {
    // Nobody has to wait for a provider that is not there as long as its old keys will do.
    const rest = this.#age() > USABLE_MS ? PROVIDER_REST_MS : COOL_DOWN_MS;
    if (this.#clock.now() - this.#failedAt < rest) return Promise.resolve();
    this.#pending ??= this.#load().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  async #load(): Promise<void> {
    try {
      const { jwksUrl } = this.#place;
      const url = jwksUrl === null ? await this.#discover() : new URL(jwksUrl);
      this.#keys = createLocalJWKSet((await getJson(url, this.#transport)) as never);
      this.#fetchedAt = this.#clock.now();
    } catch {
      this.#failedAt = this.#clock.now();
    }
  }

  /** OpenID Connect Discovery 1.0, sections 4.1 and 4.3. */
  async #discover(): Promise<URL> {
    const { issuer } = this.#place;
    const at = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const document = membersOf(await getJson(new URL(at), this.#transport));
    const keys = new URL(String(document['jwks_uri']));
    const sameSafety = keys.protocol === 'https:' || keys.protocol === new URL(issuer).protocol;
    if (document['issuer'] !== issuer || !sameSafety) throw new Error('not its document');
    return keys;
  }
}
