import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Item = Readonly<Record<string, AttributeValue>>;

/**
 * Bytes of an item as DynamoDB counts them for reading and writing: names and values in UTF-8; a
 * number about a byte for two digits and one more; a list or a map three bytes, and one for each
 * member. (AWS: "DynamoDB item sizes and formats".)
 */
export function itemSize(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + bytes(name) + sizeOf(value), 0);
}

function sizeOf(value: AttributeValue): number {
  if (value.S !== undefined) return bytes(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  if (value.SS !== undefined) return value.SS.reduce((sum, one) => sum + bytes(one), 0);
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + sizeOf(one), 0);
  if (value.M !== undefined) {
    return 3 + Object.keys(value.M).length + itemSize(value.M);
  }
  throw new Error(`The audit stores no ${Object.keys(value).join()}.`);
}

/** Zeros before and behind do not count. */
function numberSize(value: string): number {
  const digits = value.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
