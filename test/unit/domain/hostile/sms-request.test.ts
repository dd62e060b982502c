import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SmsCourier } from '../../../../src/domain/use-cases/sms-courier.ts';
import type { HostileServer } from '../../adapters/hostile-server.ts';
import { twilioSenderAt } from '../../adapters/twilio/twilio-fixture.ts';
import { everywhere } from '../sample-voices.ts';
import { HOSTILE } from './corpus.ts';
import { deliverSms } from './deliver-written.ts';
import { fullSmsVoice } from './full-voices.ts';
import { phone } from './outbox.ts';
import { requestOf, startProvider } from './provider-peer.ts';
import { fieldsIn, honest, SMS_SCENES, written } from './scenes.ts';
import type { WrittenEvent } from './written-event.ts';

const VOICE = fullSmsVoice('en', { host: 'sealpost.example' });
const composed = phone(VOICE);

let provider: HostileServer;
let courier: SmsCourier;
beforeAll(async () => {
  provider = await startProvider();
  courier = new SmsCourier(twilioSenderAt(provider.url), everywhere(VOICE));
});
afterAll(() => provider.close());

/** What Twilio is given: the body, and all the rest of the request. */
async function requested(event: WrittenEvent) {
  const { result: id, request } = await requestOf(provider, async () => {
    const outcome = await deliverSms(courier, event);
    expect(outcome).toMatchObject({ sent: { ok: true } });
    return 'id' in outcome ? outcome.id : expect.fail();
  });
  const { 'content-length': _, ...headers } = request.headers;
  const form = [...new URLSearchParams(request.body)];
  const rest = form.map(([name, value]) => {
    if (name === 'Body') return [name];
    // Signed over the notification's id, which here is made of all that the event says.
    return [name, value.replaceAll(id, 'id').replace(/(&signature=)[\w-]{43}$/, '$1')];
  });
  return {
    bodies: form.flatMap(([name, value]) => (name === 'Body' ? [value] : [])),
    rest: JSON.stringify([request.path, headers, rest]),
  };
}

describe(`a request to Twilio with one of ${HOSTILE.length} texts in ${fieldsIn(SMS_SCENES)} fields`, () => {
  it.each(SMS_SCENES)('is for $scene what an honest one is, but for its body', async (scene) => {
    const expected = await requested(honest(scene, scene.fields));
    expect(expected.rest).toContain('["To","+821012345678"]');
    for (const text of HOSTILE) {
      const event = written(scene, scene.fields, text);
      const { bodies, rest } = await requested(event);
      expect(rest, JSON.stringify(text)).toBe(expected.rest);
      expect(bodies).toEqual([(await composed(event)).body]);
    }
  });
});
