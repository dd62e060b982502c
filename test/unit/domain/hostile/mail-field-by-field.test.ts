import { describe, expect, it } from 'vitest';
import { HOSTILE } from './corpus.ts';
import { fullEmailVoice } from './full-voices.ts';
import { MailComparison } from './mail-comparison.ts';
import { frameForAll } from './mail-frame.ts';
import { mailbox } from './outbox.ts';
import { MAIL_SCENES } from './scenes.ts';

const CASES = MAIL_SCENES.flatMap((scene) =>
  scene.fields.map((field) => ({ scene, field, of: scene.scene, name: field.name })),
);

describe(`a mail with one of ${HOSTILE.length} texts in one of ${CASES.length} fields`, () => {
  it.each(CASES)('is $of with other characters in place of $name', async ({ scene, field }) => {
    const comparison = new MailComparison(scene, mailbox(fullEmailVoice('en')), frameForAll);
    let shown = 0;
    for (const text of HOSTILE) shown += await comparison.expectOnlyCharacters([field], text);
    if (field.honest === null) expect(shown).toBe(0);
    else {
      // Neither refused wholesale, which would prove nothing, nor let through.
      expect(await comparison.expectOnlyCharacters([field], field.honest)).toBe(1);
      expect(shown).toBeLessThan(HOSTILE.length);
    }
  });
});
