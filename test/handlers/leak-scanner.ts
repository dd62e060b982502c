import { createHash } from 'node:crypto';

/** The forms in which a secret may have got somewhere. Each is long enough not to occur by chance. */
export function encodingsOf(secret: string): Map<string, string> {
  const bytes = Buffer.from(secret, 'utf8');
  const forms = new Map<string, string>([
    ['raw', secret],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    ['hex', bytes.toString('hex')],
    ['percent', encodeURIComponent(secret)],
    ['percent, every byte', [...bytes].map((b) => `%${b.toString(16).padStart(2, '0')}`).join('')],
    ['HTML entities', secret.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)],
    ['UTF-16', bytes.toString('utf8').split('').join('\0')],
    ['reversed', [...secret].reverse().join('')],
    ['byte list', [...bytes].join(',')],
    ...['sha256', 'sha1', 'md5'].flatMap((hash): [string, string][] =>
      (['hex', 'base64', 'base64url'] as const).map((encoding) => [
        `${hash} ${encoding}`,
        createHash(hash).update(secret).digest(encoding),
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

/** Which secret stands in the text, and in which form; empty when none does. */
export function findLeaks(text: string, secrets: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return secrets.flatMap((secret, index) =>
    [...encodingsOf(secret)]
      .filter(([form, encoded]) =>
        form === 'hex' || form.startsWith('percent')
          ? lower.includes(encoded.toLowerCase())
          : text.includes(encoded),
      )
      .map(([form]) => `secret ${index} as ${form}`),
  );
}
