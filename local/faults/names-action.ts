import type { FaultyRequest } from './faulty-request.ts';

/**
 * Matches requests of AWS's JSON protocols by their action, for instance `UpdateItem`.
 *
 * @example database.break({ kind: 'reset' }, { when: namesAction('UpdateItem'), skip: 1, times: 1 })
 */
export function namesAction(action: string): (request: FaultyRequest) => boolean {
  return ({ headers }) => String(headers['x-amz-target'] ?? '').endsWith(`.${action}`);
}
