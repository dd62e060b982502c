import twilio from 'twilio';
import { afterEach, describe, expect, it } from 'vitest';
import { type FaultyPeer, startFaultyPeer } from '../../../local/faults/faulty-peer.ts';
import { sendStatusCallback } from '../../../local/receipts/twilio/send-status-callback.ts';
import { passingWait } from './waits.ts';
import { startWebhook, type Webhook } from './webhook.ts';

const TOKEN = 'the-auth-token';
const fields = { MessageSid: 'SM1', MessageStatus: 'delivered', To: '+49 151 ü' };
const never = new AbortController().signal;

let webhook: Webhook | undefined;
let peer: FaultyPeer | undefined;
afterEach(async () => {
  await peer?.close();
  await webhook?.close();
  peer = undefined;
  webhook = undefined;
});

const start = async (statuses: readonly number[] = []) => {
  webhook = await startWebhook(statuses);
  return webhook;
};
const send = (url: string, { wait } = passingWait()) =>
  sendStatusCallback({ url, fields, authToken: TOKEN }, wait, never);

describe('a status callback', () => {
  it.each([
    ['/hook?b=%2f&a=1&a=2', '/hook?b=%2f&a=1&a=2'],
    ['/hook/%7Ename/?empty=&x=a+b', '/hook/%7Ename/?empty=&x=a+b'],
    ['/a/../b', '/a/../b'],
    ['?only=query', '/?only=query'],
    ['', '/'],
    ['/hook#rc=3&rp=all', '/hook'],
  ])('goes to %s as given, without a fragment, with a good signature', async (rest, path) => {
    const { url, requests } = await start();
    expect(await send(`${url}${rest}`)).toEqual({ status: 204, requests: 1 });
    const [request] = requests;
    expect(request).toMatchObject({ method: 'POST', path });
    expect(request?.headers['content-type']).toBe(
      'application/x-www-form-urlencoded; charset=UTF-8',
    );
    const form = Object.fromEntries(new URLSearchParams(request?.body));
    expect(form).toEqual(fields);
    const signature = String(request?.headers['x-twilio-signature']);
    const signed = `${url}${rest.split('#')[0]}`;
    expect(twilio.validateRequest(TOKEN, signature, signed, form)).toBe(true);
    expect(twilio.validateRequest(TOKEN, signature, signed, { ...form, To: 'x' })).toBe(false);
  });

  it.each([
    ['', [500], 500, 1],
    ['#rc=3&rp=all', [500, 503, 500, 500, 500], 500, 4],
    ['#rc=3&rp=5xx', [500, 503], 204, 3],
    ['#rc=3&rp=5xx,ct', [403], 403, 1],
    ['#rc=3&rp=all', [403], 204, 2],
    ['#rc=3&rp=4xx', [403], 204, 2],
    ['#rc=0&rp=all', [500], 500, 1],
    ['#rc=9&rp=all', [500, 500, 500], 500, 2],
    ['#rp=5xx', [500], 204, 2],
    ['#rc=3', [500], 500, 1],
  ])(
    'with "%s" is, after %j, over with %s and %s requests',
    async (wish, statuses, status, count) => {
      const { url, requests } = await start(statuses);
      const time = passingWait();
      expect(await send(`${url}/hook${wish}`, time)).toEqual({ status, requests: count });
      expect(requests).toHaveLength(count);
      expect(time.waited).toHaveLength(count - 1);
      // Whoever gets it again can tell.
      expect(
        new Set(requests.map(({ headers }) => headers['i-twilio-idempotency-token'])).size,
      ).toBe(1);
    },
  );

  it('is tried once more when nobody listens, and as often as asked for', async () => {
    const { url } = await start();
    await webhook?.close();
    expect(await send(`${url}/hook`)).toEqual({ status: null, requests: 2 });
    expect(await send(`${url}/hook#rc=3&rp=ct`)).toEqual({ status: null, requests: 4 });
    expect(await send(`${url}/hook#rc=3&rp=rt`)).toEqual({ status: null, requests: 1 });
  });

  it('arrives twice when the answer to the first was lost and it shall be sent again', async () => {
    const { url, requests } = await start();
    peer = await startFaultyPeer(url, 'twilio');
    peer.break({ kind: 'reset-after' }, { times: 1 });
    expect(await send(`${peer.url}/hook#rc=3&rp=rt`)).toEqual({ status: 204, requests: 2 });
    expect(requests).toHaveLength(2);
    peer.break({ kind: 'reset-after' }, { times: 1 });
    expect(await send(`${peer.url}/hook`)).toEqual({ status: null, requests: 1 });
  });

  it('is cut off when it is no longer wanted', async () => {
    const { url } = await start();
    peer = await startFaultyPeer(url, 'twilio');
    peer.break({ kind: 'hang' });
    const stop = new AbortController();
    const callback = { url: `${peer.url}/hook#rc=5&rp=all`, fields, authToken: TOKEN };
    const sending = sendStatusCallback(callback, passingWait().wait, stop.signal);
    await expect.poll(() => peer?.count).toBe(1);
    stop.abort();
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
    expect(peer.count).toBe(1);
  });
});
