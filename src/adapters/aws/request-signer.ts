import crypto, { type KeyObject } from 'node:crypto';
import type { HttpRequest } from '../http/single-request.ts';
import { environmentCredentials } from './environment-credentials.ts';

/** What a signature covers, header names in lower case; `path` has no query. */
export type SignableRequest = Pick<HttpRequest, 'method' | 'path' | 'headers' | 'body'>;

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * Signature Version 4 for the few requests we make: a POST of a text to a plain path, without a
 * query. The AWS SDK's signer derives, copies and checks much more for the general case, four times
 * a message. Source: the IAM User Guide, "Create a signed AWS API request".
 */
export class RequestSigner {
  readonly #service: string;
  readonly #region: string;
  readonly #now: () => number;
  #key: { readonly of: string; readonly object: KeyObject } | null = null;

  /** @param service as it stands in signatures: `kms`, `dynamodb`, `ses`. */
  constructor(service: string, region: string, now: () => number = Date.now) {
    this.#service = service;
    this.#region = region;
    this.#now = now;
  }

  /**
   * The headers to send, with those of the signature added. Signed is what has to be: the host, the
   * type of the content, and everything of AWS's own.
   *
   * @throws when the environment holds no credentials, or the path one would have to encode.
   */
  sign({ method, path, headers, body = '' }: SignableRequest): Record<string, string> {
    if (!/^[\w\-.~/]+$/.test(path)) throw new Error('Only plain paths can be signed');
    const { accessKeyId, secretAccessKey, sessionToken } = environmentCredentials();
    const time = new Date(this.#now()).toISOString().replace(/[-:]|\.\d+/g, '');
    const signed: Record<string, string> = { ...headers, 'x-amz-date': time };
    if (sessionToken !== undefined) signed['x-amz-security-token'] = sessionToken;

    const names = Object.keys(signed).filter(isSigned).sort();
    const lines = names.map((name) => `${name}:${signed[name]?.trim().replace(/ +/g, ' ')}\n`);
    const list = names.join(';');
    const canonical = `${method}\n${path}\n\n${lines.join('')}\n${list}\n${sha256(body)}`;

    const day = time.slice(0, 8);
    const scope = `${day}/${this.#region}/${this.#service}/aws4_request`;
    const signature = crypto
      .createHmac('sha256', this.#signingKey(secretAccessKey, day))
      .update(`${ALGORITHM}\n${time}\n${scope}\n${sha256(canonical)}`)
      .digest('hex');
    const credential = `${accessKeyId}/${scope}`;
    signed['authorization'] =
      `${ALGORITHM} Credential=${credential}, SignedHeaders=${list}, Signature=${signature}`;
    return signed;
  }

  /** Good for a day and a secret; Node takes a key object much faster than bytes. */
  #signingKey(secret: string, day: string): KeyObject {
    const of = day + secret;
    if (this.#key?.of === of) return this.#key.object;
    const bytes = [day, this.#region, this.#service, 'aws4_request'].reduce<string | Buffer>(
      (key, part) => crypto.createHmac('sha256', key).update(part).digest(),
      `AWS4${secret}`,
    );
    const object = crypto.createSecretKey(bytes as Buffer);
    this.#key = { of, object };
    return object;
  }
}

function isSigned(name: string): boolean {
  return name === 'host' || name === 'content-type' || name.startsWith('x-amz-');
}

function sha256(data: string | Uint8Array): string {
  return crypto.hash('sha256', data, 'hex');
}
