import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../../src/domain/locale.ts';
import type { Autofill } from '../../../../src/domain/voice.ts';
import { HOSTILE } from './corpus.ts';
import { fullSmsVoice } from './full-voices.ts';
import { phone } from './outbox.ts';
import { SMS_SCENES } from './scenes.ts';
import { SmsComparison } from './sms-comparison.ts';

const AUTOFILLS: Readonly<Record<string, Autofill | null>> = {
  nothing: null,
  'a site': { host: 'sealpost.example' },
  'an app': { androidAppHash: 'Ab1+/Cd2Ef3' },
};
const CASES = SMS_SCENES.flatMap((scene) =>
  Object.entries(AUTOFILLS).map(([by, autofill]) => ({ scene, of: scene.scene, by, autofill })),
);

describe.each(LOCALES)(
  `a message in %s with one of ${HOSTILE.length} texts everywhere`,
  (locale) => {
    it.each(CASES)(
      'is $of with other characters, filled in by $by',
      async ({ scene, autofill }) => {
        const compose = phone(fullSmsVoice(locale, autofill));
        expect(JSON.parse((await compose(scene.base)).envelope)[0].locale).toBe(locale);
        const comparison = new SmsComparison(scene, compose);
        for (const text of HOSTILE) await comparison.expectOnlyCharacters(scene.fields, text);
      },
    );
  },
);
