import { describe, expect, it } from 'vitest';
import { HOSTILE } from './corpus.ts';
import { fullSmsVoice } from './full-voices.ts';
import { phone } from './outbox.ts';
import { SMS_SCENES } from './scenes.ts';
import { SmsComparison } from './sms-comparison.ts';

const CASES = SMS_SCENES.flatMap((scene) =>
  scene.fields.map((field) => ({ scene, field, of: scene.scene, name: field.name })),
);

describe(`a text message with one of ${HOSTILE.length} texts in one of ${CASES.length} fields`, () => {
  it.each(CASES)('is $of with other characters in place of $name', async ({ scene, field }) => {
    const voice = fullSmsVoice('en', { host: 'sealpost.example' });
    const comparison = new SmsComparison(scene, phone(voice));
    let shown = 0;
    for (const text of HOSTILE) shown += await comparison.expectOnlyCharacters([field], text);
    if (field.honest === null) expect(shown).toBe(0);
    else {
      expect(await comparison.expectOnlyCharacters([field], field.honest)).toBe(1);
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThan(HOSTILE.length);
    }
  });
});
