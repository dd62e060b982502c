import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';

/** Every way in which a value gets into a log line by accident, by name. */
export function printings(value: object): Readonly<Record<string, string>> {
  return { ...asText(value), ...asJson(value), ...inspected(value), ...copied(value) };
}

function asText(value: object) {
  return {
    'String()': String(value),
    'template literal': `${value}`,
    concatenation: ['', value].join(''),
    'sort order': [value, {}].sort().map(String).join(),
    number: String(Number(value)),
    'object key': Object.keys({ [value as unknown as string]: 1 }).join(),
    'error message': new Error(`failed for ${value}`).stack ?? '',
    'query string': new URLSearchParams({ value: value as unknown as string }).toString(),
    'locale string': value.toLocaleString(),
  };
}

function asJson(value: object) {
  return {
    JSON: JSON.stringify(value),
    'JSON of a container': JSON.stringify({ deep: { list: [value, { value }] } }),
    'indented JSON': JSON.stringify([value], null, 2),
  };
}

function inspected(value: object) {
  const everything = { depth: null, showHidden: true, getters: true, showProxy: true } as const;
  const nested = { a: { b: { c: [value, new Map([['k', value]]), new Set([value])] } } };
  const thrown = Object.assign(new Error('x', { cause: value }), { value });
  return {
    inspect: inspect(value),
    'inspect at depth 0': inspect({ value }, { depth: 0 }),
    'inspect of everything': inspect(value, everything),
    'inspect without custom inspection': inspect(value, { ...everything, customInspect: false }),
    'inspect of a container': inspect(nested, everything),
    'inspect of a container, raw': inspect(nested, { ...everything, customInspect: false }),
    'inspect of a proxy': inspect(new Proxy(value, {}), everything),
    'inspect of an error': inspect(thrown, everything),
    ...Object.fromEntries(
      ['%s', '%o', '%O', '%j', '%d', '%i', '%f'].map((f) => [`format ${f}`, format(f, value)]),
    ),
    console: printedByConsole(value),
  };
}

function copied(value: object) {
  const raw = { depth: null, showHidden: true, customInspect: false } as const;
  return {
    spread: inspect({ ...value }, raw),
    assign: inspect(Object.assign({}, value), raw),
    entries: inspect(Object.entries(value), raw),
    'own descriptors': inspect(Object.getOwnPropertyDescriptors(value), raw),
    'own keys': Reflect.ownKeys(value)
      .map((key) => inspect(Reflect.get(value, key), raw))
      .join(),
    'structured clone': inspect(structuredClone(value), raw),
    'serialised heap value': serialize(value).toString('latin1'),
  };
}

function printedByConsole(value: object): string {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const printer = new Console(stream, stream);
  printer.log(value, [value]);
  printer.error('%s and %o', value, value);
  printer.dir(value, { showHidden: true, depth: null });
  printer.table([{ value }]);
  return written.join('');
}
