import { NormalizedSchema } from '@smithy/core/schema';
import type { Shape } from './check-shape.ts';

/**
 * The parameters of AWS's Query protocol as the JSON that they stand for. Names that the model does
 * not have are kept under their own name, for whoever checks.
 */
export function readQuery(shape: Shape, parameters: URLSearchParams): Record<string, unknown> {
  const given = [...parameters].filter(([name]) => name !== 'Action' && name !== 'Version');
  return readStruct(NormalizedSchema.of(shape), new Map(given));
}

type Given = ReadonlyMap<string, string>;

function readStruct(schema: NormalizedSchema, given: Given): Record<string, unknown> {
  const members = schema.getMemberSchemas();
  const read: Record<string, unknown> = {};
  for (const name of new Set([...given.keys()].map((key) => key.split('.')[0] ?? ''))) {
    const member = members[name];
    read[name] = member === undefined ? given.get(name) : readValue(member, name, given);
  }
  return read;
}

function readValue(schema: NormalizedSchema, name: string, given: Given): unknown {
  const text = given.get(name);
  if (schema.isListSchema()) {
    const list = below(name, given);
    return numbered(list).map((index) =>
      readValue(schema.getValueSchema(), `member.${index}`, list),
    );
  }
  if (schema.isStructSchema()) return readStruct(schema, below(name, given));
  if (schema.isBooleanSchema()) return text === 'true' ? true : text === 'false' ? false : text;
  if (schema.isNumericSchema()) return Number(text);
  return text;
}

function below(name: string, given: Given): Given {
  const prefix = `${name}.`;
  return new Map(
    [...given]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}

function numbered(list: Given): number[] {
  const indexes = [...list.keys()].map((key) => Number(/^member\.(\d+)/.exec(key)?.[1]));
  return [...new Set(indexes)].filter(Number.isInteger).sort((one, other) => one - other);
}
