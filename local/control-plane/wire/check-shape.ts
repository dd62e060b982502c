import { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';

/** A shape of a service model, as the AWS SDK publishes it with each client. */
export type Shape = Parameters<typeof NormalizedSchema.of>[0];

export interface Strictness {
  /** Name of the error that this service answers with. */
  readonly fault: string;
  /** Members that AWS knows by now and the model here does not. */
  readonly newer: ReadonlySet<string>;
}

/**
 * Checks JSON against a shape: no member that the model does not have, none that it wants is missing,
 * each of the right type. What the models leave out (patterns, lengths, values, what contradicts what)
 * is for each action to refuse.
 *
 * AWS ignores members that it does not know; here they are refused, since a misspelt one would be
 * lost in silence.
 *
 * @throws AwsError
 */
export function checkShape(shape: Shape, value: unknown, strictness: Strictness): void {
  check(NormalizedSchema.of(shape), value, '', strictness);
}

function check(schema: NormalizedSchema, value: unknown, path: string, strict: Strictness): void {
  if (schema.isStructSchema()) checkMembers(schema, asObject(value, path), path, strict);
  else if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw wrongType(path);
    for (const [index, one] of value.entries()) {
      check(schema.getValueSchema(), one, `${path}[${index}]`, strict);
    }
  } else if (schema.isMapSchema()) {
    for (const [key, one] of Object.entries(asObject(value, path))) {
      check(schema.getValueSchema(), one, join(path, key), strict);
    }
  } else if (!isSimple(schema, value)) throw wrongType(path);
}

function checkMembers(
  schema: NormalizedSchema,
  value: Record<string, unknown>,
  path: string,
  strict: Strictness,
): void {
  const members = schema.getMemberSchemas();
  if (schema.isUnionSchema() && Object.keys(value).length !== 1) {
    throw new AwsError('SerializationException', `${at(path)} must have exactly one member.`);
  }
  const unknown = Object.keys(value).filter(
    (name) => !Object.hasOwn(members, name) && !strict.newer.has(name),
  );
  const missing = requiredOf(schema).filter((name) => value[name] === undefined);
  if (unknown.length > 0) {
    throw new AwsError(strict.fault, `${at(path)} has unknown members: ${unknown.join(', ')}.`);
  }
  if (missing.length > 0) {
    throw new AwsError(strict.fault, `${at(path)} must have the members ${missing.join(', ')}.`);
  }
  for (const [name, member] of Object.entries(value)) {
    const memberSchema = members[name];
    if (memberSchema !== undefined) check(memberSchema, member, join(path, name), strict);
  }
}

function isSimple(schema: NormalizedSchema, value: unknown): boolean {
  if (schema.isStringSchema() || schema.isBlobSchema()) return typeof value === 'string';
  if (schema.isBooleanSchema()) return typeof value === 'boolean';
  if (schema.isNumericSchema()) return typeof value === 'number' && Number.isFinite(value);
  if (schema.isTimestampSchema()) return typeof value === 'number' || typeof value === 'string';
  return schema.isDocumentSchema();
}

/** The SDK writes the members that must be there first, and how many they are. */
function requiredOf(schema: NormalizedSchema): string[] {
  const [, , , , names = [], , count = 0] = schema.getSchema() as unknown as [
    unknown,
    unknown,
    unknown,
    unknown,
    string[]?,
    unknown?,
    number?,
  ];
  return names.slice(0, count);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function at(path: string): string {
  return path === '' ? 'The request' : `'${path}'`;
}

function wrongType(path: string): AwsError {
  return new AwsError('SerializationException', `${at(path)} has the wrong type.`);
}

function asObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw wrongType(path);
}
