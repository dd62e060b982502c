import { createHash } from 'node:crypto';
import { inflated } from './inflated.ts';

const known = new Map<string, ReadonlyMap<string, string>>();

/** The forms in which a secret may have got somewhere. Each is long enough not to occur by chance. */
export function encodingsOf(secret: string): ReadonlyMap<string, string> {
  const before = known.get(secret);
  if (before !== undefined) return before;
  const forms = encode(secret);
  // Scanners meet a few secrets many times, and many secrets once.
  if (known.size > 500) known.clear();
  known.set(secret, forms);
  return forms;
}

function encode(secret: string): Map<string, string> {
  const bytes = Buffer.from(secret, 'utf8');
  const wide = Buffer.from(secret, 'utf16le');
  const units = secret.split('');
  const hex = (n: number, width = 2) => n.toString(16).padStart(width, '0');
  const perUnit = (form: (unit: number) => string) =>
    units.map((unit) => form(unit.charCodeAt(0))).join('');
  const forms = new Map<string, string>([
    ['raw', secret],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    ['hex', bytes.toString('hex')],
    ['percent', encodeURIComponent(secret)],
    ['percent, as a form', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['percent, every byte', [...bytes].map((b) => `%${hex(b)}`).join('')],
    ['HTML entities', secret.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)],
    ['HTML entities by name', secret.replace(/[&<>"]/g, (c) => NAMED[c] ?? c)],
    ['HTML entities, every character', perUnit((unit) => `&#${unit};`)],
    ['HTML entities in hex', perUnit((unit) => `&#x${unit.toString(16)};`)],
    ['UTF-16', units.join('\0')],
    ['UTF-16 in JSON', units.join('\\u0000')],
    ['UTF-16 in hex', wide.toString('hex').slice(0, -2)],
    ['UTF-16 in base64', wide.toString('base64').slice(0, -4)],
    ['\\u escapes', perUnit((unit) => `\\u${hex(unit, 4)}`)],
    ['reversed', [...secret].reverse().join('')],
    ['byte list', [...bytes].join(',')],
    ...['sha256', 'sha1', 'md5'].flatMap((hash): [string, string][] =>
      (['hex', 'base64', 'base64url'] as const).map((encoding) => [
        `${hash} ${encoding}`,
        createHash(hash).update(secret).digest(encoding).replace(/=+$/, ''),
      ]),
    ),
  ]);
  // In the middle of something, base64 depends on where it begins.
  for (const shift of [0, 1, 2]) {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = padded.slice(shift === 0 ? 0 : shift + 1, -1);
    forms.set(`base64 at ${shift}`, inner);
    forms.set(`base64url at ${shift}`, inner.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return forms;
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Which secret stands in the text, and in which form; empty when none does. What is compressed in it,
 * as it is or in base64 or hex, is inflated and searched as well; and what is marked up as the HTML
 * part of a mail is, where a code is cut into elements, is read as a browser does.
 */
export function findLeaks(text: string, secrets: readonly string[]): string[] {
  return [
    ...findIn(text, secrets, ''),
    ...(/<\/\w+>/.test(text) ? findIn(text.replace(/<[^>]*>/g, ''), secrets, ', marked up') : []),
    ...inflated(text).flatMap((inner) => findIn(inner, secrets, ', compressed')),
  ];
}

function findIn(text: string, secrets: readonly string[], how: string): string[] {
  const lower = text.toLowerCase();
  return secrets.flatMap((secret, index) =>
    [...encodingsOf(secret)]
      .filter(([form, encoded]) =>
        /hex|percent|escapes/.test(form)
          ? lower.includes(encoded.toLowerCase())
          : text.includes(encoded),
      )
      .map(([form]) => `secret ${index} as ${form}${how}`),
  );
}
