import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMONSTRATION_BRANDS } from '../../../local/gallery/demonstration-brands.ts';
import { DEMONSTRATION_LOGO } from '../../../local/gallery/demonstration-logo.ts';
import type { GalleryBrand } from '../../../local/gallery/gallery-brand.ts';
import { openPreviewServer } from '../../../local/preview/preview-server.ts';
import type { Listening } from '../../../local/stand-ins/listen.ts';
import { PortTakenError } from '../../../local/stand-ins/port-taken-error.ts';
import { ask as askPort } from '../page/ask.ts';

let server: Listening;
let port: number;

const [plain] = DEMONSTRATION_BRANDS;
const configured: GalleryBrand | undefined = plain && {
  ...plain,
  id: 'config',
  email: {
    ...plain.email,
    brand: {
      ...plain.email.brand,
      logo: { url: 'https://cdn.example.com/a/logo.png', width: 10, height: 10 },
    },
  },
};

beforeAll(async () => {
  const own = configured === undefined ? [] : [configured];
  server = await openPreviewServer(0, [...own, ...DEMONSTRATION_BRANDS]);
  port = Number(new URL(server.url).port);
});

afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askPort({ port, path, headers, method });
const MAIL = { brand: 'demo-plain', locale: 'ko', purpose: 'sign-in', sample: 'six-digits' };
const mail = (of: Partial<Record<keyof typeof MAIL | 'scheme', string>> = {}, path = 'mail') =>
  ask(`/gallery/${path}?${new URLSearchParams({ ...MAIL, ...of })}`);
const policyOf = ({ headers }: Awaited<ReturnType<typeof ask>>) =>
  String(headers['content-security-policy']);

test('the page, its parts and its choices are there, without an inbox', async () => {
  const page = await ask('/gallery');
  expect(page.text).toContain('<title>Sealpost gallery</title>');
  for (const [, path] of page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
    expect((await ask(String(path))).status).toBe(200);
  }
  expect(JSON.parse((await ask('/api/gallery')).text)).toMatchObject({ inbox: false });
  expect((await ask('/')).headers['location']).toBe('/gallery');
  expect((await ask('/api/messages')).status).toBe(404);
});

test('messages are counted by what is chosen', async () => {
  const count = async (query: string) => {
    const { text } = await ask(`/api/gallery/messages?brand=demo-plain&${query}`);
    return JSON.parse(text).messages.length;
  };
  expect(await count('locale=ko')).toBe(15);
  expect(await count('locale=ko&channel=sms')).toBe(7);
  expect(await count('locale=ko&purpose=account-takeover&sample=all')).toBe(8);
  expect(await count('locale=ko&purpose=sign-in&sample=no-password')).toBe(0);
});

test('a mail is a document without scripts or pictures, its source is text as it would be sent', async () => {
  const shown = await mail();
  expect(shown.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(policyOf(shown)).toMatch(/^sandbox allow-same-origin allow-popups/);
  expect(policyOf(shown)).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(policyOf(shown)).toContain("frame-ancestors 'self'");
  expect(policyOf(shown)).not.toMatch(/img-src|script-src|allow-scripts/);
  const source = await mail({}, 'mail-source');
  expect(source.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(shown.text.replace('<base target="_blank">', '').length).toBeGreaterThan(1000);
  expect(source.text).toMatch(/^<!doctype html><html lang="ko"/i);
  expect(source.text).not.toContain('<base');
});

test('only a brand with a logo may load pictures, and only from where it has it', async () => {
  expect(policyOf(await mail({ brand: 'config' }))).toMatch(
    /; img-src https:\/\/cdn\.example\.com$/,
  );
  const demonstration = await mail({ brand: 'demo-logo' });
  expect(policyOf(demonstration)).toMatch(/; img-src 'self'$/);
  expect(demonstration.text).not.toContain(DEMONSTRATION_LOGO.url);
  expect((await ask('/assets/demonstration-logo.png')).headers['content-type']).toBe('image/png');
});

test.each(['brand', 'locale', 'purpose', 'sample', 'scheme'] as const)(
  'an unknown %s is refused by its name, and not repeated',
  async (field) => {
    for (const value of ['Secret<b>', '', '__proto__', 'constructor']) {
      const { status, text } = await mail({ [field]: value });
      expect(status).toBe(400);
      expect(JSON.parse(text).error.field).toBe(field);
      if (value !== '') expect(text).not.toContain(value);
    }
  },
);

test.each(['brand', 'locale', 'purpose', 'channel', 'sample'])(
  'messages of an unknown %s are refused by its name',
  async (field) => {
    const query = new URLSearchParams({ brand: 'demo-plain', [field]: 'Secret' });
    const { status, text } = await ask(`/api/gallery/messages?${query}`);
    expect(status).toBe(400);
    expect(JSON.parse(text).error.field).toBe(field);
    expect(text).not.toContain('Secret');
  },
);

test('a field that a mail needs and does not have is named', async () => {
  for (const field of ['brand', 'locale', 'purpose', 'sample']) {
    const query = new URLSearchParams(MAIL);
    query.delete(field);
    const { status, text } = await ask(`/gallery/mail?${query}`);
    expect(status).toBe(400);
    expect(JSON.parse(text).error.field).toBe(field);
  }
});

test('a sample that the purpose does not have is no mail', async () => {
  expect((await mail({ sample: 'password' })).status).toBe(404);
});

test('it answers to this machine only, and only reads', async () => {
  expect((await ask('/gallery', { host: 'gallery.example.com' })).status).toBe(403);
  expect((await ask('/api/gallery', { origin: 'https://evil.example.com' })).status).toBe(403);
  expect((await ask('/api/gallery', {}, 'POST')).status).toBe(405);
});

test('the page forbids foreign scripts, styles and frames', async () => {
  for (const path of ['/gallery', '/assets/gallery.js', '/api/gallery', '/nothing']) {
    const answer = await ask(path);
    expect(policyOf(answer)).toContain("default-src 'none'");
    expect(policyOf(answer)).toContain("frame-ancestors 'none'");
    expect(policyOf(answer)).not.toContain('unsafe');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  }
});

test('a second server on the same port is refused', async () => {
  await expect(openPreviewServer(port, DEMONSTRATION_BRANDS)).rejects.toThrow(PortTakenError);
});
