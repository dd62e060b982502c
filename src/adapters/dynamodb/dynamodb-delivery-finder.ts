import type { DeliveryPage } from '../../domain/delivery-page.ts';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { PersonInPool } from '../../domain/person-key.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveryFinder, PageTerms } from '../../domain/ports/delivery-finder.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { number, readItem, string } from './audit-item.ts';
import { inPool } from './audit-keys.ts';
import { batchGetAudit, MOST_IN_A_BATCH, queryAudit } from './read-audit.ts';
import { beginningOf, isOfRow, positionOf, startKeyOf } from './row-position.ts';

/** Which index knows a person, and by which attribute. */
const INDEXES = {
  recipient: { name: 'byRecipient', key: 'recipientKey' },
  sub: { name: 'byUser', key: 'userKey' },
  'user-name': { name: 'byUserName', key: 'userNameKey' },
} as const;

/** Not the id of anything: a miss is read like a hit. */
const NOBODY = 'nobody';

/** A page is one Query for the keys and one BatchGetItem for the rows: 100 of them at most. */
export class DynamoDbDeliveryFinder implements DeliveryFinder {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;

  constructor(database: AuditDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async ofPerson(
    { by, poolId, value }: PersonInPool,
    { span, limit, after }: PageTerms,
  ): Promise<Result<DeliveryPage, AuditFailure>> {
    const index = INDEXES[by];
    const key = string(inPool(poolId, value));
    const begin = beginningOf(span, after);
    // DynamoDB refuses a span without extent; what is in it is known without asking.
    if (begin.firstSeenAt < span.from) return success({ rows: [], next: null });
    try {
      const { items: keys, last } = await queryAudit(this.#database, {
        IndexName: index.name,
        KeyConditionExpression: '#key = :key AND firstSeenAt BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#key': index.key },
        ExpressionAttributeValues: {
          ':key': key,
          ':from': number(span.from),
          ':to': number(begin.firstSeenAt),
        },
        ScanIndexForward: false,
        Limit: Math.min(limit, MOST_IN_A_BATCH),
        ...(isOfRow(begin) && { ExclusiveStartKey: { ...startKeyOf(begin), [index.key]: key } }),
      });
      const ids = keys.map(({ pk }) => pk?.S ?? '');
      const asked = ids.length === 0 ? [NOBODY] : ids;
      const items = await batchGetAudit(this.#database, asked, this.#clock);
      // An index may lag: whoever was erased since is no longer this person's.
      const rows = items
        .filter((item) => item[index.key]?.S === key.S)
        .map(readItem)
        .filter(({ expiresAt }) => expiresAt > this.#clock.now());
      // Behind the last key, though its row may be left out.
      return success({ rows: inOrderOf(ids, rows), next: last && positionOf(last) });
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }
}

/** A batch comes back in any order. */
function inOrderOf(ids: readonly string[], rows: readonly DeliveryRecord[]): DeliveryRecord[] {
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
