import { expect } from 'vitest';
import { autofillTargets } from './autofill-targets.ts';
import type { SentSms } from './outbox.ts';
import { honest, type Scene, written } from './scenes.ts';
import { retold, toldOf } from './told-text.ts';
import type { WrittenEvent } from './written-event.ts';
import type { WrittenField } from './written-field.ts';

type Compose = (written: WrittenEvent) => Promise<SentSms>;

/** Compares the text messages of those who mean harm with those of honest people. */
export class SmsComparison {
  readonly #scene: Scene;
  readonly #compose: Compose;
  readonly #references = new Map<string, SentSms>();

  constructor(scene: Scene, compose: Compose) {
    this.#scene = scene;
    this.#compose = compose;
  }

  /**
   * Whatever is written into these fields, the message is an honest person's with other characters
   * in the same places, line by line, and fills in no code on any phone that it would not anyway.
   *
   * @returns how many of the fields show something of the text
   */
  async expectOnlyCharacters(fields: readonly WrittenField[], text: string): Promise<number> {
    const sms = await this.#compose(written(this.#scene, fields, text));
    const told = toldOf(fields, text);
    const reference = await this.#reference(told.map(({ field }) => field));
    const about = JSON.stringify(text);
    if (told.length === 0) {
      expect(sms, about).toEqual(reference);
      return 0;
    }
    expect(sms.envelope, about).toBe(reference.envelope);
    const body = retold(reference.body, told);
    // The last line may stand in brackets: then no phone takes its end for the hash of an app.
    const either = [body, body.replace(/[^\n]*$/, (line) => `(${line})`)];
    expect(either, about).toContain(sms.body);
    const lines = (of: string) => of.split(/[\n\r\v\f\u0085\u2028\u2029]/).length;
    expect(lines(sms.body), about).toBe(lines(reference.body));
    const ours = autofillTargets(reference.body);
    expect(
      autofillTargets(sms.body).filter((target) => !ours.includes(target)),
      about,
    ).toEqual([]);
    return told.length;
  }

  async #reference(fields: readonly WrittenField[]): Promise<SentSms> {
    const key = fields.map(({ name }) => name).join();
    const known = this.#references.get(key);
    if (known !== undefined) return known;
    const sms = await this.#compose(honest(this.#scene, fields));
    for (const { honest: value } of fields) {
      expect(sms.body.split(value ?? '')).toHaveLength(2);
      expect(sms.body.split('\n')).not.toContain(value);
    }
    this.#references.set(key, sms);
    return sms;
  }
}
