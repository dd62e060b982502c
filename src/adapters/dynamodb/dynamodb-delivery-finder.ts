import type { DeliveryPage, RowPosition } from '../../domain/delivery-page.ts';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { PersonInPool } from '../../domain/person-key.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveryFinder, PageTerms } from '../../domain/ports/delivery-finder.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type Item, number, readItem, string } from './audit-item.ts';
import { inPool } from './audit-keys.ts';
import { batchGetAudit, queryAudit } from './read-audit.ts';

/** Which index knows a person, and by which attribute. */
const INDEXES = {
  recipient: { name: 'byRecipient', key: 'recipientKey' },
  sub: { name: 'byUser', key: 'userKey' },
  'user-name': { name: 'byUserName', key: 'userNameKey' },
} as const;

/** Not the id of anything: a miss is read like a hit. */
const NOBODY = 'nobody';

/** A page is one Query for the keys and one BatchGetItem for the rows. */
export class DynamoDbDeliveryFinder implements DeliveryFinder {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;

  constructor(database: AuditDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async ofPerson(
    person: PersonInPool,
    terms: PageTerms,
  ): Promise<Result<DeliveryPage, AuditFailure>> {
    const index = INDEXES[person.by];
    const key = inPool(person.poolId, person.value);
    try {
      const { items: keys, last } = await queryAudit(this.#database, {
        IndexName: index.name,
        KeyConditionExpression: '#key = :key AND firstSeenAt BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#key': index.key },
        ExpressionAttributeValues: {
          ':key': string(key),
          ':from': number(terms.span.from),
          ':to': number(terms.span.to),
        },
        ScanIndexForward: false,
        Limit: terms.limit,
        ...(terms.after === null
          ? {}
          : { ExclusiveStartKey: { ...startKey(terms.after), [index.key]: string(key) } }),
      });
      const ids = keys.map(({ pk }) => pk?.S ?? '');
      const items = await batchGetAudit(this.#database, ids.length === 0 ? [NOBODY] : ids);
      // An index may lag: whoever was erased since is no longer this person's.
      const rows = items
        .filter((item) => item[index.key]?.S === key)
        .map(readItem)
        .filter(({ expiresAt }) => expiresAt > this.#clock.now());
      return success({ rows: inOrderOf(ids, rows), next: positionOf(last) });
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }
}

function startKey({ id, firstSeenAt }: RowPosition): Item {
  return { pk: string(id), firstSeenAt: number(firstSeenAt) };
}

function positionOf(last: Item | null): RowPosition | null {
  if (last === null) return null;
  return {
    id: (last['pk']?.S ?? '') as NotificationId,
    firstSeenAt: Number(last['firstSeenAt']?.N),
  };
}

function inOrderOf(ids: readonly string[], rows: readonly DeliveryRecord[]): DeliveryRecord[] {
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
