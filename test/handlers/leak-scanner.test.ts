import { createHash } from 'node:crypto';
import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatForLog, toErrorResponse } from '../../local/lambda/runtime-error.mjs';
import { codeParts } from '../../src/domain/code-parts.ts';
import { encodingsOf, findLeaks } from './leak-scanner.ts';

const CODE = '8675309042611973';
const PASSWORD = `Tr0ub&4dor<"3'>/+=`;
const INNOCENT = 'nothing to see, 2026-11-22T12:00:00.000Z abcdefghijklmnopqrstuvwxyz234567';

const bytes = Buffer.from(CODE);
const line = (fields: object) => JSON.stringify({ level: 'INFO', event: 'x', ...fields });
const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

/** Twenty-one leaks, each in another sink and in another form, as a careless change would make them. */
const PLANTED: readonly (readonly [sink: string, form: string, leaked: string])[] = [
  ['a log line', 'raw', line({ message: `sent ${CODE}` })],
  ['a log line', 'base64', line({ ciphertext: Buffer.from(`x${CODE}`).toString('base64') })],
  ['a log line', 'base64 one on', line({ code: Buffer.from(`xy${CODE}z`).toString('base64') })],
  ['a log line', 'base64 two on', line({ code: Buffer.from(`xyz${CODE}`).toString('base64') })],
  ['a log line', 'base64url', line({ code: Buffer.from(`{"c":"${CODE}"}`).toString('base64url') })],
  ['stderr', 'hex', `warning: ${bytes.toString('hex').toUpperCase()}\n`],
  ['stderr', 'a printed buffer as a byte list', `[${[...bytes].join(',')}]`],
  [
    'an access log',
    'percent',
    `GET /?code=${[...bytes].map((b) => `%${b.toString(16)}`).join('')}`,
  ],
  [
    'a dead letter',
    'HTML entities',
    `<b>${[...CODE].map((c) => `&#${c.charCodeAt(0)};`).join('')}</b>`,
  ],
  ['a file', 'UTF-16', Buffer.from(CODE, 'utf16le').toString('latin1')],
  ['an id', 'reversed', line({ id: [...CODE].reverse().join('') })],
  ['a row', 'SHA-256', line({ pk: { S: createHash('sha256').update(CODE).digest('hex') } })],
  ['a row', 'SHA-1 in base64', line({ key: createHash('sha1').update(CODE).digest('base64') })],
  ['a row', 'MD5', line({ etag: createHash('md5').update(CODE).digest('hex') })],
  ['a metric', 'gzip in base64', zlib.gzipSync(`{"body":"${CODE}"}`).toString('base64')],
  ['a trace', 'deflate in hex', zlib.deflateSync(`a ${CODE} b`).toString('hex')],
  ['an upload', 'gzip', `--boundary\n${zlib.gzipSync(`${CODE} and more`).toString('latin1')}`],
  [
    'a queue',
    'bare deflate in base64',
    `m=${zlib.deflateRawSync(`is ${CODE}.`).toString('base64url')}`,
  ],
  [
    'an error',
    'a property that the runtime prints',
    formatForLog(error('x', { config: { data: CODE } })),
  ],
  [
    'a backup',
    'the HTML part of a mail',
    line({
      html: codeParts(CODE)
        .map(({ text }) => `<span style="a">${text}</span>`)
        .join(''),
    }),
  ],
  ['an answer', 'an error message', JSON.stringify(toErrorResponse(error(`refused: ${CODE}`)))],
];

describe('the scanner', () => {
  it('has twenty-one leaks to find', () => {
    expect(PLANTED).toHaveLength(21);
  });

  it.each(PLANTED)('finds the code in %s: %s', (_sink, _form, leaked) => {
    expect(findLeaks(`${INNOCENT}\n${leaked}\n${INNOCENT}`, [CODE])).not.toEqual([]);
  });

  it.each(PLANTED)('does not find another code in %s: %s', (_sink, _form, leaked) => {
    expect(findLeaks(`${INNOCENT}\n${leaked}`, ['8675309142611973', PASSWORD])).toEqual([]);
  });

  it.each([...encodingsOf(PASSWORD).keys()])('finds a password written as %s', (form) => {
    expect(findLeaks(`{"a":"x${encodingsOf(PASSWORD).get(form)}y"}`, [PASSWORD])).not.toEqual([]);
  });

  it('says which secret it is, and finds each of several', () => {
    expect(findLeaks(`${PASSWORD} ${CODE}`, [CODE, 'not there at all', PASSWORD])).toEqual(
      expect.arrayContaining(['secret 0 as raw', 'secret 2 as raw']),
    );
  });

  it('finds compressed text wherever in a longer run of base64 it begins', () => {
    for (const lead of ['', 'a', 'ab', 'abc', 'abcd', 'abcdefg']) {
      const run = Buffer.concat([Buffer.from(lead), zlib.gzipSync(CODE)]).toString('base64');
      expect(findLeaks(run, [CODE]), lead).not.toEqual([]);
    }
  });

  it('finds compressed text that is cut off', () => {
    const run = zlib.gzipSync(`${CODE} and a lot more of it`).toString('base64');
    expect(findLeaks(run.slice(0, -16), [CODE])).not.toEqual([]);
  });
});
