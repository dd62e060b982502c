import type { RawCallback } from './signed-callback.ts';

/** One edit of a callback, chosen by three numbers. */
type Edit = (callback: RawCallback, at: number, how: number, what: number) => RawCallback;

type Field = readonly [name: string, value: string];

/** What a forger would like to have read. */
const WISHES: readonly Field[] = [
  ['MessageStatus', 'delivered'],
  ['MessageStatus', 'undelivered'],
  ['MessageStatus', 'read'],
  ['ErrorCode', '21610'],
  ['ErrorCode', ''],
  ['MessageSid', `SM${'f'.repeat(32)}`],
  ['AccountSid', `AC${'f'.repeat(32)}`],
  ['messagestatus', 'read'],
  ['MessageStatus[]', 'read'],
  ['__proto__', 'read'],
  ['', 'MessageStatusread'],
];
const NAMES = ['MessageStatus', 'ErrorCode', 'MessageSid', 'AccountSid', 'SmsStatus', '', 'A', 'z'];

const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
};

const fieldsOf = (body: string): Field[] => [...new URLSearchParams(body)];
const bodyOf = (fields: readonly Field[]): string =>
  new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();

/** The fields in the order in which they are signed. */
const signedOrder = (fields: readonly Field[]): Field[] =>
  fields.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));

function editText(text: string, at: number, how: number, what: number): string {
  const index = at % (text.length + 1);
  const unit = String.fromCharCode(what % 3 === 0 ? what % 0x110 : 0x21 + (what % 0x5e));
  const rest = text.slice(index + 1);
  return pick(
    [
      // Another character.
      text.slice(0, index) + unit + rest,
      // One bit.
      text.slice(0, index) +
        String.fromCharCode(text.charCodeAt(index % text.length) ^ (1 << (what % 7))) +
        rest,
      // One more, one less, cut off, in another case.
      text.slice(0, index) + unit + text.slice(index),
      text.slice(0, index) + rest,
      text.slice(0, index),
      text.slice(0, index) + (text[index] ?? '').toUpperCase() + rest,
    ],
    how,
  );
}

const onFields =
  (change: (fields: Field[], at: number, how: number, what: number) => readonly Field[]): Edit =>
  (callback, at, how, what) => ({
    ...callback,
    body: bodyOf(change(fieldsOf(callback.body), at, how, what)),
  });

const replaced = (fields: readonly Field[], at: number, ...by: Field[]): Field[] =>
  fields.toSpliced(at % fields.length, 1, ...by);

/** The signed text cut again into fields; the signature fits as long as the names stay in order. */
function cutAgain(fields: Field[], at: number, how: number, what: number): Field[] {
  const text = signedOrder(fields)
    .map((field) => field.join(''))
    .join('');
  const first = at % text.length;
  const second = first + 1 + (how % 40);
  const third = second + 1 + (what % 60);
  return [
    [text.slice(0, first % 12), text.slice(first % 12, first)],
    [text.slice(first, second), text.slice(second, third)],
    [text.slice(third, third + 10), text.slice(third + 10)],
  ];
}

/** Every edit of the body, the query and the signature, by what it does. */
export const CALLBACK_EDITS: Readonly<Record<string, Edit>> = {
  'edits the body': (callback, at, how, what) => ({
    ...callback,
    body: editText(callback.body, at, how, what),
  }),
  'edits the query': (callback, at, how, what) => ({
    ...callback,
    query: editText(callback.query, at, how, what),
  }),
  'edits the signature': (callback, at, how, what) => ({
    ...callback,
    signature: editText(callback.signature, at, how, what),
  }),
  'moves the end of a name': onFields((fields, at, how) => {
    const [name, value] = pick(fields, at);
    const all = name + value;
    const end = how % (all.length + 1);
    return replaced(fields, at, [all.slice(0, end), all.slice(end)]);
  }),
  'moves text from one field to the next': onFields((fields, at, how) => {
    const ordered = signedOrder(fields);
    const index = at % (ordered.length - 1);
    const one = ordered[index]?.join('') ?? '';
    const all = one + (ordered[index + 1]?.join('') ?? '');
    const name = ordered[index]?.[0].length ?? 0;
    const end = name + (how % (all.length - name));
    const next = end + 1 + (at % 16);
    return ordered.toSpliced(
      index,
      2,
      [all.slice(0, name), all.slice(name, end)],
      [all.slice(end, next), all.slice(next)],
    );
  }),
  'merges a field into the one before it': onFields((fields, at) => {
    const ordered = signedOrder(fields);
    const index = at % (ordered.length - 1);
    const [name, value] = pick(ordered, index);
    return ordered.toSpliced(index, 2, [name, value + (ordered[index + 1]?.join('') ?? '')]);
  }),
  'merges several fields into one': onFields((fields, at, how) => {
    const ordered = signedOrder(fields);
    const index = at % ordered.length;
    const [name, value] = pick(ordered, index);
    const rest = ordered.slice(index + 1, index + 2 + (how % ordered.length));
    const swallowed = rest.map((field) => field.join('')).join('');
    return ordered.toSpliced(index, 1 + rest.length, [name, value + swallowed]);
  }),
  'hides everything before a field in a nameless one': onFields((fields, at) => {
    const ordered = signedOrder(fields);
    const index = at % ordered.length;
    const before = ordered.slice(0, index).map((field) => field.join(''));
    return [['', before.join('')], ...ordered.slice(index)];
  }),
  'splits a field in two': onFields((fields, at, how, what) => {
    const [name, value] = pick(fields, at);
    const end = how % (value.length + 1);
    const next = end + (what % (value.length + 1 - end));
    return replaced(
      fields,
      at,
      [name, value.slice(0, end)],
      [value.slice(end, next), value.slice(next)],
    );
  }),
  'cuts the signed text again': onFields(cutAgain),
  'doubles a field': onFields((fields, at) => [...fields, pick(fields, at)]),
  'doubles a field with another value': onFields((fields, at, how) => [
    ...fields,
    [pick(fields, at)[0], pick(fields, how)[1]],
  ]),
  'adds a field': onFields((fields, at, how) => fields.toSpliced(how, 0, pick(WISHES, at))),
  'takes a field away': onFields((fields, at) => fields.toSpliced(at % fields.length, 1)),
  'renames a field': onFields((fields, at, how) =>
    replaced(fields, at, [pick(NAMES, how), pick(fields, at)[1]]),
  ),
  'gives a field the value that a forger wants': onFields((fields, at) => {
    const wish = pick(WISHES, at);
    return [...fields.filter(([name]) => name !== wish[0]), wish];
  }),
  'swaps the values of two fields': onFields((fields, at, how) => {
    const [one, other] = [pick(fields, at), pick(fields, how)];
    return fields.map(([name, value]) =>
      name === one[0] ? [name, other[1]] : [name, name === other[0] ? one[1] : value],
    );
  }),
  'takes a part of the query out, in or twice': (callback, at, how) => {
    const parts = callback.query.split('&');
    const part = pick(parts, at);
    const name = part.split('=')[0] ?? '';
    const query = pick(
      [
        parts.toSpliced(at % parts.length, 1),
        [...parts, part],
        [...parts, `${name}=1`],
        [`${name}=3`, ...parts],
        parts.toReversed(),
      ],
      how,
    );
    return { ...callback, query: query.join('&') };
  },
};
