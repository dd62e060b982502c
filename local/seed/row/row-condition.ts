import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { ExpressionTokens } from './expression-tokens.ts';
import { type Given, valueAt } from './stored-row.ts';

type Test = (given: Given) => boolean;
type Operand = (given: Given) => string | number | undefined;

/**
 * Understands a condition of the audit's own updates: comparisons, `attribute_exists`,
 * `attribute_not_exists` and `size`, joined by AND and OR.
 *
 * @throws Error on anything else
 */
export function rowCondition(expression: string): Test {
  const tokens = new ExpressionTokens(expression);
  const test = readEither(tokens);
  if (!tokens.atEnd) throw new Error(`A condition goes on with ${tokens.ahead}`);
  return test;
}

function readEither(tokens: ExpressionTokens): Test {
  const tests = [readAll(tokens)];
  while (tokens.skip('OR')) tests.push(readAll(tokens));
  return (given) => tests.some((test) => test(given));
}

function readAll(tokens: ExpressionTokens): Test {
  const tests = [readOne(tokens)];
  while (tokens.skip('AND')) tests.push(readOne(tokens));
  return (given) => tests.every((test) => test(given));
}

function readOne(tokens: ExpressionTokens): Test {
  if (tokens.skip('(')) {
    const test = readEither(tokens);
    tokens.expect(')');
    return test;
  }
  if (tokens.skip('attribute_exists')) {
    const path = readArgument(tokens);
    return (given) => valueAt(given, path) !== undefined;
  }
  if (tokens.skip('attribute_not_exists')) {
    const path = readArgument(tokens);
    return (given) => valueAt(given, path) === undefined;
  }
  const left = readOperand(tokens);
  const compare = COMPARISONS[tokens.read()];
  if (compare === undefined) throw new Error('A condition compares in an unknown way');
  const right = readOperand(tokens);
  return (given) => {
    const [one, other] = [left(given), right(given)];
    // What is not there is neither more nor less than anything; it is another thing.
    if (one === undefined || other === undefined) return compare === differ && one !== other;
    return typeof one === typeof other && compare(one, other);
  };
}

type Compare = (one: string | number, other: string | number) => boolean;
const differ: Compare = (one, other) => one !== other;
const COMPARISONS: Readonly<Record<string, Compare>> = {
  '=': (one, other) => one === other,
  '<>': differ,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

function readArgument(tokens: ExpressionTokens) {
  tokens.expect('(');
  const path = tokens.readPath();
  tokens.expect(')');
  return path;
}

function readOperand(tokens: ExpressionTokens): Operand {
  if (tokens.skip('size')) {
    const path = readArgument(tokens);
    return (given) => sizeOf(valueAt(given, path));
  }
  if (tokens.ahead.startsWith(':')) {
    const value = tokens.read();
    return ({ values }) => plain(values[value]);
  }
  const path = tokens.readPath();
  return (given) => plain(valueAt(given, path));
}

function plain(value: AttributeValue | undefined): string | number | undefined {
  return value?.N === undefined ? value?.S : Number(value.N);
}

function sizeOf(value: AttributeValue | undefined): number | undefined {
  return (value?.SS ?? value?.L ?? value?.S)?.length;
}
