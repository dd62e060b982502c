import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EmailCourier } from '../../../../src/domain/use-cases/email-courier.ts';
import type { HostileServer } from '../../adapters/hostile-server.ts';
import { sesSenderAt } from '../../adapters/ses/ses-fixture.ts';
import { everywhere } from '../sample-voices.ts';
import { HOSTILE } from './corpus.ts';
import { deliverMail } from './deliver-written.ts';
import { fullEmailVoice } from './full-voices.ts';
import { mailbox } from './outbox.ts';
import { requestOf, startProvider } from './provider-peer.ts';
import { fieldsIn, honest, MAIL_SCENES, written } from './scenes.ts';
import type { WrittenEvent } from './written-event.ts';

const VOICE = fullEmailVoice('en');
const composed = mailbox(VOICE);

let provider: HostileServer;
let courier: EmailCourier;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.close());
// The date is in the signature.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 12) });
  courier = new EmailCourier(sesSenderAt(provider.url), everywhere(VOICE));
});
afterEach(() => vi.useRealTimers());

/** What SES is given: the two texts, and all the rest of the request. */
async function requested(event: WrittenEvent) {
  const { result: id, request } = await requestOf(provider, async () => {
    const outcome = await deliverMail(courier, event);
    expect(outcome).toMatchObject({ sent: { ok: true } });
    return 'id' in outcome ? outcome.id : expect.fail();
  });
  expect(id).toMatch(/^[a-z2-7]{32}$/);
  const { authorization, ...headers } = request.headers;
  // The first is random; the others say how long the body is and what it hashes to.
  for (const name of ['amz-sdk-invocation-id', 'content-length', 'x-amz-content-sha256']) {
    delete headers[name];
  }
  const input = JSON.parse(request.body);
  const { Text, Html } = input.Content.Simple.Body;
  const signed = authorization?.replace(/Signature=\w+/, '');
  const charsets = [Text.Charset, Html.Charset];
  input.Content.Simple.Body = Object.keys(input.Content.Simple.Body);
  const rest = JSON.stringify([request.path, headers, signed, input, charsets]);
  // Where there is no code, the notification's id is made of all that the event says.
  return { text: Text.Data, html: Html.Data, rest: rest.replaceAll(id, 'id') };
}

describe(`a request to SES with one of ${HOSTILE.length} texts in ${fieldsIn(MAIL_SCENES)} fields`, () => {
  it.each(MAIL_SCENES)('is for $scene what an honest one is, but for its texts', async (scene) => {
    const expected = await requested(honest(scene, scene.fields));
    expect(expected.rest).toContain('"ToAddresses":["ann@example.com"]');
    for (const text of HOSTILE) {
      const event = written(scene, scene.fields, text);
      const request = await requested(event);
      expect(request.rest, JSON.stringify(text)).toBe(expected.rest);
      expect({ text: request.text, html: request.html }).toEqual(await texts(event));
    }
  });
});

/** Those whose places the other tests compare. */
async function texts(event: WrittenEvent) {
  const { text, html } = await composed(event);
  return { text, html };
}
