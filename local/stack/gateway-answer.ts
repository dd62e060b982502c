import { validateHeaderName, validateHeaderValue } from 'node:http';
import { membersOf } from '../../src/domain/members-of.ts';

/** What a function's answer becomes on the line. */
export interface GatewayAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** More than this, and Lambda does not give a function's answer away. */
const ANSWER_LIMIT = 6 * 1024 * 1024;

/** What belongs to a line and not to an answer; a gateway writes its own. */
const OF_THE_LINE = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

/**
 * Reads a function's answer in payload format 2.0. Null when it is none: an answer without a status,
 * out of which API Gateway would still make something, is a bug in a function of ours.
 *
 * Cookies are left out. No function here has any business to set one.
 */
export function gatewayAnswer(payload: unknown): GatewayAnswer | null {
  const { statusCode, headers, body = '', isBase64Encoded } = membersOf(payload);
  if (!Number.isInteger(statusCode) || typeof body !== 'string') return null;
  const status = Number(statusCode);
  const bytes = Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8');
  if (status < 200 || status > 599 || JSON.stringify(payload).length > ANSWER_LIMIT) return null;
  const given = Object.entries(membersOf(headers))
    .map(([name, value]): [string, string] => [name.toLowerCase(), String(value)])
    .filter(([name]) => !OF_THE_LINE.includes(name));
  if (!given.every(isHeader)) return null;
  return { status, headers: Object.fromEntries(given), body: bytes };
}

function isHeader([name, value]: readonly [string, string]): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}

/** What the gateway itself says. */
export function gatewayWord(status: number, message: string): GatewayAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ message })),
  };
}
