import { failed, type Result, success } from '../../domain/result.ts';
import type { Refusal } from './refusal.ts';

/** The JSON object in a body. */
export async function readBody(request: Request): Promise<Result<object, Refusal>> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') return failed({ word: 'not-json' });
  const body = parse(await request.text());
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? success(body) : failed({ word: 'malformed' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
