import { expect, test } from 'vitest';
import { inScheme } from '../../../local/page/server/in-scheme.ts';

test('a query for the chosen scheme always holds, one for the other never', () => {
  const css =
    '@media (prefers-color-scheme:dark){a{}}@media screen and ( Prefers-Color-Scheme : light ){b{}}';
  expect(inScheme(css, 'dark')).toBe(
    '@media (min-width:0){a{}}@media screen and (max-width:0){b{}}',
  );
  expect(inScheme(css, 'light')).toBe(
    '@media (max-width:0){a{}}@media screen and (min-width:0){b{}}',
  );
});

test.each([
  ['<meta name="color-scheme" content="light dark">', '<meta name="color-scheme" content="dark">'],
  [
    '<meta name="supported-color-schemes" content="light dark"/>',
    '<meta name="supported-color-schemes" content="dark"/>',
  ],
  [':root{color-scheme:light dark}', ':root{color-scheme:dark}'],
  [':root{supported-color-schemes: light dark;}', ':root{supported-color-schemes: dark;}'],
])('a mail that knows both schemes is held to one: %s', (html, dark) => {
  expect(inScheme(html, 'dark')).toBe(dark);
});

test('a mail that knows one scheme stays as it is', () => {
  const html =
    '<meta name="color-scheme" content="light"><style>p{color:#000}</style><p>light dark, prefers-color-scheme</p>';
  expect(inScheme(html, 'dark')).toBe(html);
});
