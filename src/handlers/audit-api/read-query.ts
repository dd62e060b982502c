import { failed, type Result, success } from '../../domain/result.ts';
import { type Refusal, wrongField } from './refusal.ts';
import { toldBack } from './told-back.ts';

/** The parameters of a query, each of which may stand there once. */
export function readQuery(query: URLSearchParams): Result<Record<string, string>, Refusal> {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of query) {
    if (name in fields) return failed(wrongField(toldBack(name)[0] ?? 'query'));
    fields[name] = value;
  }
  return success(fields);
}
