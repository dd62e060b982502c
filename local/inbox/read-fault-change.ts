import { RequestRefusal } from '../page/server/request-refusal.ts';
import { faultChange } from '../stack/fault-change.ts';
import type { FaultChange } from '../stack/stack-faults.ts';

/**
 * Checks what is to be broken or mended.
 *
 * @throws RequestRefusal 400 that names the wrong field, never what it held
 */
export function readFaultChange(body: unknown): FaultChange {
  const parsed = faultChange.safeParse(body);
  if (parsed.success) return parsed.data as FaultChange;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new RequestRefusal(400, `${field || 'The body'} is not one of the possible values.`, field);
}
