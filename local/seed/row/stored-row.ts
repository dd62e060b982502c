import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../src/adapters/dynamodb/audit-item.ts';
import type { Path } from './expression-tokens.ts';

/** A row, and what the placeholders of an expression stand for. */
export interface Given {
  readonly row: Item;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Item;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt({ row, names }: Given, path: Path): AttributeValue | undefined {
  const [first = '', second] = path.map((name) => names[name] ?? name);
  return second === undefined ? row[first] : row[first]?.M?.[second];
}

/**
 * Puts something else at a path of a row, or takes away what is there.
 *
 * @throws Error for an entry of a map that is not there, as DynamoDB does
 */
export function putAt(
  row: Item,
  names: Given['names'],
  path: Path,
  value: AttributeValue | undefined,
): void {
  const [first = '', second] = path.map((name) => names[name] ?? name);
  if (second === undefined) {
    putMember(row, first, value);
    return;
  }
  const map = row[first]?.M;
  if (map === undefined) throw new Error(`There is no map ${first} in the row`);
  const entries = { ...map };
  putMember(entries, second, value);
  row[first] = { M: entries };
}

function putMember(members: Item, name: string, value: AttributeValue | undefined): void {
  if (value === undefined) delete members[name];
  else members[name] = value;
}
