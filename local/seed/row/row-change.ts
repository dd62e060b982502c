import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../src/adapters/dynamodb/audit-item.ts';
import { ExpressionTokens } from './expression-tokens.ts';
import { type Given, putAt, valueAt } from './stored-row.ts';

/** Reads from the row as it was, changes the row as it is by now. */
type Step = (given: Given, changed: Item) => void;
type Operand = (given: Given) => AttributeValue | undefined;

/**
 * Understands an update of the audit's own: SET with values, paths, `if_not_exists` and
 * `list_append`; REMOVE; ADD and DELETE of numbers and sets of strings.
 *
 * @returns what makes the new row of the old one @throws Error on anything else
 */
export function rowChange(expression: string): (given: Given) => Item {
  const tokens = new ExpressionTokens(expression);
  const steps: Step[] = [];
  while (!tokens.atEnd) {
    const readStep = CLAUSES[tokens.read()];
    if (readStep === undefined) throw new Error('An update has an unknown clause');
    do steps.push(readStep(tokens));
    while (tokens.skip(','));
  }
  return (given) => {
    const changed = { ...given.row };
    for (const step of steps) step(given, changed);
    return changed;
  };
}

const CLAUSES: Readonly<Record<string, (tokens: ExpressionTokens) => Step>> = {
  SET: (tokens) => {
    const path = tokens.readPath();
    tokens.expect('=');
    const operand = readOperand(tokens);
    return (given, row) => putAt(row, given.names, path, operand(given));
  },
  REMOVE: (tokens) => {
    const path = tokens.readPath();
    return ({ names }, row) => putAt(row, names, path, undefined);
  },
  ADD: (tokens) => {
    const path = tokens.readPath();
    const value = tokens.read();
    return (given, row) =>
      putAt(row, given.names, path, added(valueAt(given, path), given.values[value]));
  },
  DELETE: (tokens) => {
    const path = tokens.readPath();
    const value = tokens.read();
    return (given, row) =>
      putAt(row, given.names, path, without(valueAt(given, path), given.values[value]));
  },
};

function readOperand(tokens: ExpressionTokens): Operand {
  if (tokens.ahead.startsWith(':')) {
    const value = tokens.read();
    return ({ values }) => values[value];
  }
  if (tokens.skip('if_not_exists')) {
    const [there, otherwise] = readTwo(tokens);
    return (given) => there(given) ?? otherwise(given);
  }
  if (tokens.skip('list_append')) {
    const [first, second] = readTwo(tokens);
    return (given) => ({ L: [...(first(given)?.L ?? []), ...(second(given)?.L ?? [])] });
  }
  if (!tokens.ahead.startsWith('#')) throw new Error(`An update does ${tokens.ahead}`);
  const path = tokens.readPath();
  return (given) => valueAt(given, path);
}

function readTwo(tokens: ExpressionTokens): readonly [Operand, Operand] {
  tokens.expect('(');
  const first = readOperand(tokens);
  tokens.expect(',');
  const second = readOperand(tokens);
  tokens.expect(')');
  return [first, second];
}

function added(old: AttributeValue | undefined, more: AttributeValue | undefined): AttributeValue {
  return more?.SS === undefined
    ? { N: String(Number(old?.N ?? 0) + Number(more?.N ?? 0)) }
    : { SS: [...new Set([...(old?.SS ?? []), ...more.SS])] };
}

function without(
  old: AttributeValue | undefined,
  gone: AttributeValue | undefined,
): AttributeValue | undefined {
  const left = (old?.SS ?? []).filter((member) => !gone?.SS?.includes(member));
  return left.length === 0 ? undefined : { SS: left };
}
