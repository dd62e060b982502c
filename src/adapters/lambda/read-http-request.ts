import { membersOf } from '../../domain/members-of.ts';

/** A request as API Gateway (HTTP APIs) and function URLs hand it over: payload format 2.0. */
export interface HttpRequestEvent {
  readonly method: string;
  /** As it was sent; empty when the event does not say. */
  readonly path: string;
  /** Without the question mark, as it was sent. */
  readonly query: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type HttpRequestRefusal = { readonly status: 400 | 413 };

/**
 * Reads the event of an HTTP request. Bodies come as text or in base64, as the gateway likes.
 *
 * @param bodyLimit in bytes of the decoded body; more is 413, whatever else is wrong.
 */
export function readHttpRequest(
  event: unknown,
  bodyLimit: number,
): HttpRequestEvent | HttpRequestRefusal {
  const { version, rawPath, rawQueryString, headers, requestContext, body, isBase64Encoded } =
    membersOf(event);
  const { method } = membersOf(membersOf(requestContext)['http']);
  const text = body ?? '';
  if (version !== '2.0' || typeof method !== 'string' || typeof text !== 'string') {
    return { status: 400 };
  }
  // Base64 is a third longer than what it holds.
  if (text.length > bodyLimit * 1.4 + 4) return { status: 413 };
  const bytes = isBase64Encoded === true ? fromBase64(text) : Buffer.from(text, 'utf8');
  if (bytes === null) return { status: 400 };
  if (bytes.length > bodyLimit) return { status: 413 };
  const decoded = decodeUtf8(bytes);
  if (decoded === null) return { status: 400 };
  return {
    method,
    path: typeof rawPath === 'string' ? rawPath : '',
    query: typeof rawQueryString === 'string' ? rawQueryString : '',
    headers: textsByLowerName(membersOf(headers)),
    body: decoded,
  };
}

function fromBase64(text: string): Buffer | null {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? Buffer.from(text, 'base64') : null;
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function textsByLowerName(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') texts[name.toLowerCase()] = value;
  }
  return texts;
}
