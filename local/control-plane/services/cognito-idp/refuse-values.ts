import { isDeepStrictEqual } from 'node:util';
import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { Json } from '../../account.ts';
import { CONSTRAINTS } from './constraints.ts';

/**
 * Refuses values that Cognito does not take, all of them in one message. A value that the pool has
 * already passes: Cognito took it once, whether it is known here or not.
 *
 * @throws AwsError
 */
export function refuseValues(input: Json, { Name, ...pool }: Json): void {
  const faults = faultsIn(input, { ...pool, PoolName: Name }, '', '');
  if (faults.length === 0) return;
  const count = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`;
  throw new AwsError('InvalidParameterException', `${count} detected: ${faults.join('; ')}`);
}

function faultsIn(value: unknown, held: unknown, kind: string, path: string): string[] {
  if (isDeepStrictEqual(value, held)) return [];
  const fault = CONSTRAINTS[kind]?.(value) ?? null;
  const told = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return [
    ...(fault === null
      ? []
      : [`Value '${told}' at '${path}' failed to satisfy constraint: ${fault}`]),
    ...partsOf(value, held, kind, path).flatMap((part) => faultsIn(...part)),
  ];
}

type Part = [value: unknown, held: unknown, kind: string, path: string];

function partsOf(value: unknown, held: unknown, kind: string, path: string): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const before = (held ?? {}) as Json;
  if (Array.isArray(value)) {
    // AWS counts from one, and calls each of a list a member.
    return value.map((one, index) => [
      one,
      before[index],
      `${kind}[]`,
      `${path}.${index + 1}.member`,
    ]);
  }
  return Object.entries(value).map(([name, one]) => [
    one,
    before[name],
    kind === '' ? name : `${kind}.${name}`,
    path === '' ? asAwsWrites(name) : `${path}.${asAwsWrites(name)}`,
  ]);
}

/** In its messages names begin small. */
function asAwsWrites(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
