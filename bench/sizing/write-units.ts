import type { Item } from '../../src/adapters/dynamodb/audit-item.ts';
import { AUDIT_TABLE } from '../../src/adapters/dynamodb/audit-table.ts';
import { itemSize } from './item-size.ts';

export type IndexName = (typeof AUDIT_TABLE)['GlobalSecondaryIndexes'][number]['IndexName'];

/** Where units of writing go: the table, and each of its indexes. */
export type Place = 'table' | IndexName;

/** One write to one partition key. */
export interface PlacedUnits {
  readonly place: Place;
  /** The partition key written to. */
  readonly key: string;
  readonly units: number;
}

const UNIT_BYTES = 1024;

/**
 * What one write costs, by DynamoDB's rules: a unit for each KB of the larger of the two versions, in
 * the table and in every index whose entry comes, goes or changes; twice where the entry's key
 * changes, since that is a deletion and an insertion. (AWS: "Provisioned throughput considerations
 * for global secondary indexes".)
 *
 * @param before the row until now; null for a new one
 */
export function writeUnits(before: Item | null, after: Item): PlacedUnits[] {
  return [
    { place: 'table', key: keyOf(after, 'pk'), units: unitsOf(before ?? {}, after) },
    ...AUDIT_TABLE.GlobalSecondaryIndexes.flatMap((index) => indexUnits(index, before, after)),
  ];
}

type Index = (typeof AUDIT_TABLE)['GlobalSecondaryIndexes'][number];

function indexUnits(index: Index, before: Item | null, after: Item): PlacedUnits[] {
  const [old, entry] = [entryOf(index, before), entryOf(index, after)];
  if (old === null && entry === null) return [];
  const partition = index.KeySchema[0].AttributeName;
  const placed = (of: Item, units: number): PlacedUnits => ({
    place: index.IndexName,
    key: keyOf(of, partition),
    units,
  });
  if (old === null || entry === null) {
    const only = (entry ?? old) as Item;
    return [placed(only, unitsOf({}, only))];
  }
  const isSame = (name: string) => JSON.stringify(old[name]) === JSON.stringify(entry[name]);
  if (index.KeySchema.some(({ AttributeName }) => !isSame(AttributeName))) {
    return [placed(old, unitsOf({}, old)), placed(entry, unitsOf({}, entry))];
  }
  const names = new Set([...Object.keys(old), ...Object.keys(entry)]);
  return [...names].every(isSame) ? [] : [placed(entry, unitsOf(old, entry))];
}

/** What an index holds of a row; null when the row has not both keys of it. */
function entryOf({ KeySchema, Projection }: Index, row: Item | null): Item | null {
  const keys = KeySchema.map(({ AttributeName }) => AttributeName);
  if (row === null || keys.some((name) => row[name] === undefined)) return null;
  if (Projection.ProjectionType === 'ALL') return row;
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => name === 'pk' || keys.some((key) => key === name)),
  );
}

function unitsOf(before: Item, after: Item): number {
  return Math.ceil(Math.max(itemSize(before), itemSize(after)) / UNIT_BYTES);
}

function keyOf(row: Item, name: string): string {
  return row[name]?.S ?? '';
}
