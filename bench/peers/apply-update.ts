/** A value in DynamoDB's wire format, e.g. `{ "S": "text" }`. */
export interface AttributeValue {
  readonly S?: string;
  readonly N?: string;
  readonly NS?: readonly string[];
  readonly L?: readonly AttributeValue[];
}

/** A row, or its key, in DynamoDB's wire format. */
export type Item = Readonly<Record<string, AttributeValue>>;

type Row = Record<string, AttributeValue | undefined>;

const keywords = new Set(['SET', 'REMOVE', 'ADD', 'DELETE']);
const members = (value: AttributeValue | undefined): readonly string[] => value?.NS ?? [];
const amount = (value: AttributeValue | undefined): number => Number(value?.N ?? 0);

const added = (old: AttributeValue | undefined, value: AttributeValue): AttributeValue =>
  value.NS
    ? { NS: [...new Set([...members(old), ...members(value)])] }
    : { N: String(amount(old) + amount(value)) };

const without = (old: AttributeValue | undefined, value: AttributeValue) => {
  const left = members(old).filter((member) => !members(value).includes(member));
  return left.length > 0 ? { NS: left } : undefined;
};

/**
 * Applies an update expression to top-level attributes: `SET` with values, `if_not_exists` and
 * `list_append`; `REMOVE`; `ADD` and `DELETE` of numbers and sets of numbers. Enough for a stand-in
 * that has to answer with the new row. As in DynamoDB, every operand is read before any is written.
 *
 * @throws on any other function.
 */
export const applyUpdate = (
  old: Item,
  expression: string,
  names: Readonly<Record<string, string>>,
  values: Item,
): Item => {
  const row: Row = { ...old };
  const tokens = expression.match(/[#:\w]+|[(),=]/g) ?? [];
  const next = (): string => tokens.shift() ?? '';
  const attribute = (token: string): string => names[token] ?? token;

  const operand = (): AttributeValue | undefined => {
    const token = next();
    if (tokens[0] !== '(') return token.startsWith(':') ? values[token] : old[attribute(token)];
    next();
    const first = operand();
    next();
    const second = operand();
    next();
    if (token === 'if_not_exists') return first ?? second;
    if (token === 'list_append') return { L: [...(first?.L ?? []), ...(second?.L ?? [])] };
    throw new Error(`The stand-in does not know ${token}.`);
  };

  let action = '';
  while (tokens.length > 0) {
    const token = next();
    if (token === ',') continue;
    if (keywords.has(token)) {
      action = token;
      continue;
    }
    const name = attribute(token);
    if (action === 'REMOVE') row[name] = undefined;
    else {
      if (action === 'SET') next();
      const value = operand() ?? {};
      if (action === 'SET') row[name] = value;
      else row[name] = action === 'ADD' ? added(old[name], value) : without(old[name], value);
    }
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value)) as Item;
};
