import type { RequestSigner } from './request-signer.ts';
import type { SdkRequest } from './sdk-request-handler.ts';

/** The parts of an SDK client that are needed here. */
interface SdkClient {
  readonly middlewareStack: {
    remove(name: string): boolean;
    add(step: never, options: { step: 'finalizeRequest'; name: string; priority: 'low' }): void;
  };
  readonly config: {
    /** Pairs of a product and its version, such as `api/sesv2` and `3.1169.0`. */
    defaultUserAgentProvider(config: object): Promise<readonly (readonly [string, string?])[]>;
  };
}

interface Passing {
  readonly request: SdkRequest;
}

/** The SDK's way to a signature, and to a user agent. */
const REPLACED = ['httpAuthSchemeMiddleware', 'httpSigningMiddleware', 'getUserAgentMiddleware'];

/**
 * Lets our signer sign what an SDK client sends, each try anew. The SDK looks for a scheme, an
 * identity and the endpoint's wishes before each request, and words its user agent anew; all of
 * these are settled once and for all here.
 */
export function signByOurselves(client: SdkClient, signer: RequestSigner): void {
  for (const name of REPLACED) {
    if (!client.middlewareStack.remove(name)) throw new Error(`The SDK has no ${name} any more`);
  }
  let userAgent: string | null = null;
  const sign = (next: (passing: Passing) => unknown) => async (passing: Passing) => {
    userAgent ??= wordsOf(await client.config.defaultUserAgentProvider(client.config));
    const { method, path, headers, body } = passing.request;
    const signable = { method, path, headers: { ...headers, 'user-agent': userAgent }, body };
    return next({ ...passing, request: { ...passing.request, headers: signer.sign(signable) } });
  };
  const options = { step: 'finalizeRequest', name: 'ownSigning', priority: 'low' } as const;
  client.middlewareStack.add(sign as never, options);
}

/** As the SDK writes them: `aws-sdk-js/3.1164.0 os/linux#6.1 lang/js …`. */
function wordsOf(pairs: readonly (readonly [string, string?])[]): string {
  return pairs
    .map(([product, version = '']) => {
      const name = product.startsWith('api/') ? product.toLowerCase() : product;
      const text = version === '' ? name : `${name}${name.includes('/') ? '#' : '/'}${version}`;
      return text.replace(/[^\w!#$%&'*+\-.^`|~/]/g, '-');
    })
    .join(' ');
}
