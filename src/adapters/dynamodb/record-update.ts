import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { AttemptVerdict, Claim } from '../../domain/attempt.ts';
import {
  DUE_ATTRIBUTES,
  dueAttributes,
  type Item,
  number,
  string,
  strings,
  timelineItem,
} from './audit-item.ts';
import { RowUpdate } from './row-update.ts';

/** Ends the claimed attempt, for the holder of the claim only, and only once. */
export function recordUpdate(
  tableName: string,
  claim: Claim,
  verdict: AttemptVerdict,
  now: number,
): UpdateItemCommandInput {
  const { phase, reason, providerCode, providerMessageId, leaseUntil, dueAt } = verdict;
  const known: Item = {
    phase: string(phase),
    updatedAt: number(now),
    ...(reason === null ? {} : { reason: string(reason) }),
    ...(providerCode === null ? {} : { providerCode: string(providerCode) }),
    ...(leaseUntil === null ? {} : { leaseUntil: number(leaseUntil) }),
    ...(dueAt === null ? {} : dueAttributes(claim.id, dueAt)),
  };
  const entry = { at: now, phase, reason, providerCode };
  const update = new RowUpdate().set(known).append('timeline', [timelineItem(entry)]);
  if (leaseUntil === null) update.remove('leaseUntil');
  if (dueAt === null) update.remove(...DUE_ATTRIBUTES);
  if (providerMessageId !== null) update.append('providerMessageIds', [string(providerMessageId)]);
  if (!verdict.maybeSent) update.take('maybeSent', strings([claim.owner]));

  return update.build(tableName, claim.id, (u) =>
    [
      `${u.name('owner')} = ${u.value(string(claim.owner))}`,
      `${u.name('attempt')} = ${u.value(number(claim.attempt))}`,
      `${u.name('phase')} = ${u.value(string('SENDING'))}`,
      // It would bring a message id into a row whose person was erased.
      `attribute_not_exists(${u.name('erasedAt')})`,
    ].join(' AND '),
  );
}
