import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escapeHtml, unescapeHtmlOnce } from '../../../src/domain/html-entities.ts';

import { escapeLikeCognito } from './escape-like-cognito.ts';
import { textContent } from './html-tree.ts';

/** Characters Cognito allows in passwords, and pieces that look like entities or patterns. */
const PIECES = [
  ...'^$*.[]{}()?-"!@#%&/\\,><\':;|_~`+= abcABC019;',
  ...['&lt;', '&amp;', '&quot;', '&#39;', '&#x27;', '&amp;lt;', '&&', '$&', '$1', 'amp;', 'lt;'],
];
const passwords = fc.string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 40 });

describe('unescaping a temporary password', () => {
  it.each([
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&amp;', '&'],
    ['&amp;lt;', '&lt;'],
    ['&amp;gt;', '&gt;'],
    ['&amp;quot;', '&quot;'],
    ['&amp;#39;', '&#39;'],
    ['&amp;amp;', '&amp;'],
    ['&amp;amp;lt;', '&amp;lt;'],
    ['&amp;&lt;&gt;&quot;&#39;', '&<>"\''],
    ['a&lt;b&gt;&lt;c', 'a<b><c'],
    ['$&amp;$1$$', '$&$1$$'],
    ['no entity; here & there', 'no entity; here & there'],
    ['&nbsp;&copy;&#65;', '&nbsp;&copy;&#65;'],
    ['', ''],
  ])('turns %s into %s', (escaped, password) => {
    expect(unescapeHtmlOnce(escaped)).toBe(password);
  });

  it('undoes Cognito’s escaping of 2,000 random passwords', () => {
    fc.assert(
      fc.property(passwords, (password) => {
        expect(unescapeHtmlOnce(escapeLikeCognito(password))).toBe(password);
      }),
      { numRuns: 2000 },
    );
  });

  it('undoes it once, not twice', () => {
    fc.assert(
      fc.property(passwords, (password) => {
        const twice = escapeLikeCognito(escapeLikeCognito(password));
        expect(unescapeHtmlOnce(twice)).toBe(escapeLikeCognito(password));
      }),
      { numRuns: 500 },
    );
  });
});

describe('escaping for HTML', () => {
  it('leaves none of the five characters bare', () => {
    expect(escapeHtml(`<a href="x" title='y'>&</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
  });

  it('is read back by an HTML reader as the same text, for 2,000 random passwords', () => {
    fc.assert(
      fc.property(passwords, (password) => {
        const escaped = escapeHtml(password);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(textContent(parseFragment(escaped))).toBe(password);
      }),
      { numRuns: 2000 },
    );
  });

  it('touches nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[&<>"']/.test(text));
        expect(escapeHtml(text)).toBe(text);
      }),
    );
  });
});
