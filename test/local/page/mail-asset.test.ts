import { expect, test } from 'vitest';
import { mailAsset } from '../../../local/page/server/mail-asset.ts';

const policyOf = (pictures: string | null) =>
  mailAsset('<p>y</p>', 'light', pictures).headers?.['content-security-policy'] ?? '';

test('links of a mail open elsewhere, whatever its HTML looks like', () => {
  const shown = [
    '<!doctype html><html><head><title>$& x</title></head><body>y</body></html>',
    '<html><HEAD lang="en"></HEAD><body>y</body></html>',
    '<p>y</p>',
  ].map((html) => String(mailAsset(html, 'light', null).content));
  for (const html of shown) expect(html).toMatch(/<head[^>]*><base target="_blank">/i);
  expect(shown[0]).toContain('<title>$& x</title>');
});

test('no mail may run, fetch, send or be framed by others', () => {
  const directives = policyOf(null).split('; ');
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain("form-action 'none'");
  expect(directives).toContain("base-uri 'none'");
  expect(directives).toContain("frame-ancestors 'self'");
  expect(directives[0]?.split(' ')).toEqual([
    'sandbox',
    'allow-same-origin',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
  ]);
  expect(policyOf(null)).not.toMatch(/script|img-src|connect|font|unsafe-eval/);
});

test('pictures come from where they are allowed to, and from nowhere else', () => {
  expect(policyOf('https://cdn.example.com')).toMatch(/; img-src https:\/\/cdn\.example\.com$/);
});
