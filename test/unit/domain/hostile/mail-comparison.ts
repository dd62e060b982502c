import { expect } from 'vitest';
import { frameOf, inTag, type MailFrame } from './mail-frame.ts';
import type { SentMail } from './outbox.ts';
import { honest, type Scene, written } from './scenes.ts';
import { retold, toldOf } from './told-text.ts';
import type { WrittenEvent } from './written-event.ts';
import type { WrittenField } from './written-field.ts';

type Compose = (written: WrittenEvent) => Promise<SentMail>;

/** Compares the mails of those who mean harm with those of honest people who filled in the same. */
export class MailComparison {
  readonly #scene: Scene;
  readonly #compose: Compose;
  readonly #read: (html: string) => MailFrame;
  readonly #references = new Map<string, { readonly mail: SentMail; readonly frame: MailFrame }>();

  /** @param read how the HTML is read; as a browser does unless said otherwise. */
  constructor(scene: Scene, compose: Compose, read = frameOf) {
    this.#scene = scene;
    this.#compose = compose;
    this.#read = read;
  }

  /**
   * Whatever is written into these fields, the mail is an honest person's with other characters in
   * the same places: no element, attribute, comment, style or line more or less.
   *
   * @returns how many of the fields show something of the text
   */
  async expectOnlyCharacters(fields: readonly WrittenField[], text: string): Promise<number> {
    const mail = await this.#compose(written(this.#scene, fields, text));
    const told = toldOf(fields, text);
    const reference = await this.#reference(told.map(({ field }) => field));

    const about = JSON.stringify(text);
    if (told.length === 0) {
      expect(mail, about).toEqual(reference.mail);
      return 0;
    }
    expect(mail.envelope, about).toBe(reference.mail.envelope);
    expect(mail.text, about).toBe(retold(reference.mail.text, told));
    const { tags, texts } = this.#read(mail.html);
    expect(texts.join('\0'), about).toBe(retold(reference.frame.texts.join('\0'), told));
    // What stands in a tag is ours, but for the address a link of Cognito's leads to.
    expect(tags.join('\n'), about).toBe(retold(reference.frame.tags.join('\n'), told, inTag));
    return told.length;
  }

  async #reference(fields: readonly WrittenField[]) {
    const key = fields.map(({ name }) => name).join();
    const known = this.#references.get(key);
    if (known !== undefined) return known;
    const mail = await this.#compose(honest(this.#scene, fields));
    const frame = this.#read(mail.html);
    for (const { honest: value } of fields) expectToldOnce(value ?? '', mail, frame);
    this.#references.set(key, { mail, frame });
    return { mail, frame };
  }
}

/** In its place, beside something of ours; and in no tag, unless it is where a link leads. */
function expectToldOnce(value: string, mail: SentMail, { tags }: MailFrame): void {
  expect(mail.text.split(value)).toHaveLength(2);
  const isLink = value.startsWith('https:');
  expect(mail.text.split('\n').includes(value)).toBe(isLink);
  const holding = tags.filter((tag) => tag.includes(value));
  expect(holding.every((tag) => tag.includes(` href="${value}"`))).toBe(true);
  expect(holding.length > 0).toBe(isLink);
}
