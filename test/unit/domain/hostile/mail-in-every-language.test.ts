import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../../src/domain/locale.ts';
import { HOSTILE } from './corpus.ts';
import { fullEmailVoice } from './full-voices.ts';
import { MailComparison } from './mail-comparison.ts';
import { mailbox } from './outbox.ts';
import { MAIL_SCENES } from './scenes.ts';

describe.each(LOCALES)(`a mail in %s with one of ${HOSTILE.length} texts everywhere`, (locale) => {
  it.each(MAIL_SCENES)('is $scene with other characters in its places', async (scene) => {
    const compose = mailbox(fullEmailVoice(locale));
    expect(JSON.parse((await compose(scene.base)).envelope)[0].locale).toBe(locale);
    const comparison = new MailComparison(scene, compose);
    for (const text of HOSTILE) await comparison.expectOnlyCharacters(scene.fields, text);
  });
});
