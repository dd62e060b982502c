import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { LOCALES } from '../../src/domain/locale.ts';
import { MAIL_WORDINGS } from '../../src/domain/templates/mail-wordings.ts';
import { SMS_WORDINGS } from '../../src/domain/templates/sms-wordings.ts';

/**
 * Puts each language's texts into a bundle as JSON that is read when a message of that language is
 * composed: a cold start is for one message, in one language of many. The few functions of a language
 * stay code.
 */
export const textsAsJson: Plugin = {
  name: 'texts-as-json',
  setup(build) {
    build.onLoad({ filter: /[\\/]templates[\\/]mail-wordings\.ts$/ }, ({ path }) => ({
      contents: tableOf('MAIL_WORDINGS', 'mail', (locale) => MAIL_WORDINGS[locale].mail),
      resolveDir: dirname(path),
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]templates[\\/]sms-wordings\.ts$/ }, ({ path }) => ({
      contents: tableOf('SMS_WORDINGS', 'sms', (locale) => SMS_WORDINGS[locale].sms),
      resolveDir: dirname(path),
      loader: 'js',
    }));
  },
};

function tableOf(
  name: string,
  channel: 'mail' | 'sms',
  textsOf: (locale: (typeof LOCALES)[number]) => object,
): string {
  const imports = LOCALES.map(
    (locale, n) => `import { language as language${n} } from './${locale}.ts';`,
  );
  const entries = LOCALES.map((locale, n) => {
    const json = JSON.stringify(JSON.stringify(textsOf(locale)));
    return `${JSON.stringify(locale)}: readLater(language${n}, ${json}),`;
  });
  return [
    ...imports,
    `const readLater = (language, json) => {`,
    `  let texts;`,
    `  return { language, get ${channel}() { return (texts ??= JSON.parse(json)); } };`,
    `};`,
    `export const ${name} = { ${entries.join('\n')} };`,
  ].join('\n');
}
