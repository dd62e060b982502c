import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import twilio from 'twilio';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  startTwilioAccount,
  type TwilioAccountPeer,
} from '../../../local/control-plane/start-twilio-account.ts';
import { sampleTwilioAccount } from '../../../local/control-plane/twilio-account.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { TwilioError } from '../../../local/stand-ins/twilio/twilio-error.ts';

const { twilioAccountSid: SID, messagingServiceSid: SERVICE } = LOCAL_ACCOUNT;
const account = sampleTwilioAccount();
const TOKEN = account.authToken;
let hook: ((request: string) => void) | undefined;
let peer: TwilioAccountPeer;

beforeAll(async () => {
  peer = await startTwilioAccount(account, { onRequest: (request) => hook?.(request) });
});
afterAll(() => peer.close());
beforeEach(() => {
  Object.assign(account, sampleTwilioAccount());
  hook = undefined;
});

/** Twilio's own client, which has an address for each of its APIs. */
function client(user: string = SID, password = TOKEN, accountSid: string = SID) {
  const made = twilio(user, password, { accountSid });
  for (const api of [made.api, made.messaging, made.accounts]) api.baseUrl = peer.url;
  return made;
}

const basic = `Basic ${Buffer.from(`${SID}:${TOKEN}`).toString('base64')}`;
const ask = (path: string, { method = 'GET', authorization = basic } = {}) =>
  fetch(`${peer.url}${path}`, { method, headers: { authorization } });

function another(index: number) {
  const sid = `PN${index.toString().padStart(32, '0')}`;
  const capabilities = { sms: true, mms: true, voice: false, fax: false };
  account.numbers.set(sid, { sid, phoneNumber: `+1415555010${index}`, capabilities });
  account.services.get(SERVICE)?.numbers.add(sid);
}

describe('Twilio’s own client understands', () => {
  it('the account', async () => {
    account.type = 'Trial';
    const found = await client().api.v2010.accounts(SID).fetch();
    expect(found).toMatchObject({ sid: SID, status: 'active', type: 'Trial' });
    expect(found.dateCreated).toEqual(new Date('2023-11-14T22:13:20Z'));
  });

  it('its balance', async () => {
    expect(await client().balance.fetch()).toMatchObject({ balance: '57.10', currency: 'USD' });
  });

  it('its numbers, page by page, or one of them', async () => {
    for (const index of [1, 2, 3, 4]) another(index);
    const all = await client().incomingPhoneNumbers.list({ pageSize: 2 });
    expect(all.map(({ phoneNumber }) => phoneNumber)).toEqual([
      '+4915735980000',
      '+14155550101',
      '+14155550102',
      '+14155550103',
      '+14155550104',
    ]);
    const [one, ...more] = await client().incomingPhoneNumbers.list({
      phoneNumber: '+14155550102',
    });
    expect([one?.capabilities.mms, more]).toEqual([true, []]);
  });

  it('a messaging service', async () => {
    const found = await client().messaging.v1.services(SERVICE).fetch();
    expect(found).toMatchObject({
      sid: SERVICE,
      accountSid: SID,
      validityPeriod: 36_000,
      usAppToPersonRegistered: false,
    });
  });

  it('its senders, page by page', async () => {
    for (const index of [1, 2]) another(index);
    const service = client().messaging.v1.services(SERVICE);
    const numbers = await service.phoneNumbers.list({ pageSize: 1 });
    expect(numbers.map(({ phoneNumber, capabilities }) => [phoneNumber, capabilities])).toEqual([
      ['+4915735980000', ['SMS', 'Voice']],
      ['+14155550101', ['SMS', 'MMS']],
      ['+14155550102', ['SMS', 'MMS']],
    ]);
    const names = await service.alphaSenders.list();
    expect(names.map(({ alphaSender }) => alphaSender)).toEqual(['Sealpost']);
    expect(await service.shortCodes.list()).toEqual([]);
  });

  it('that a page is the last one', async () => {
    another(1);
    const path = `/v1/Services/${SERVICE}/PhoneNumbers?PageSize=1`;
    const next = async (page: number) => {
      const { meta } = (await (await ask(`${path}&Page=${page}`)).json()) as {
        meta: Record<string, unknown>;
      };
      return meta['next_page_url'];
    };
    expect(await next(0)).toBe(`${peer.url}${path}&Page=1`);
    expect(await next(1)).toBeNull();
  });

  it('the countries that it lets messages to', async () => {
    const { permissions } = await client().accounts.v1.messagingGeopermissions.fetch({
      countryCode: 'NG',
    });
    expect(permissions).toMatchObject([{ country_code: 'NG', enabled: false }]);
    const all = await client().accounts.v1.messagingGeopermissions.fetch();
    expect(all.permissions).toHaveLength(4);
  });
});

describe('the account’s door', () => {
  it.each([
    ['another token', SID, 'f'.repeat(32), SID],
    ['no such key', `SK${'0'.repeat(32)}`, 'secret', SID],
    ['another account', SID, TOKEN, `AC${'0'.repeat(32)}`],
  ])('is shut to %s', async (_, user, password, accountSid) => {
    await expect(
      client(user, password, accountSid).api.v2010.accounts(accountSid).fetch(),
    ).rejects.toMatchObject({ status: 401, code: 20003 });
  });

  it('is shut to nobody at all, wherever they knock', async () => {
    for (const path of [
      `/2010-04-01/Accounts/${SID}.json`,
      `/v1/Services/${SERVICE}`,
      '/v1/Messaging/GeoPermissions',
      '/nowhere',
    ]) {
      const response = await ask(path, { authorization: '' });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Basic /);
    }
  });

  it('is open to a key of the account', async () => {
    const key = { sid: `SK${'1'.repeat(32)}`, secret: 'a secret of this test' };
    Object.assign(account, { apiKeys: [key] });
    const found = await client(key.sid, key.secret).messaging.v1.services(SERVICE).fetch();
    expect(found.sid).toBe(SERVICE);
  });

  it('shows nothing to credentials for trying out', async () => {
    account.isTest = true;
    await expect(client().api.v2010.accounts(SID).fetch()).rejects.toMatchObject({
      status: 403,
      code: 20008,
    });
  });

  it('shows of a suspended account that it is suspended, and no more', async () => {
    account.status = 'suspended';
    expect((await client().api.v2010.accounts(SID).fetch()).status).toBe('suspended');
    await expect(client().messaging.v1.services(SERVICE).fetch()).rejects.toMatchObject({
      code: 20005,
    });
  });
});

it.each(['', '/PhoneNumbers', '/AlphaSenders', '/ShortCodes'])(
  'a messaging service that there is not has no %s',
  async (rest) => {
    const response = await ask(`/v1/Services/MG${'0'.repeat(32)}${rest}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      code: 20404,
      message: `The requested resource /Services/MG${'0'.repeat(32)}${rest} was not found`,
    });
  },
);

it.each<[number, number, string, string]>([
  [405, 20004, 'POST', `/v1/Services/${SERVICE}`],
  [404, 20404, 'GET', `/2010-04-01/Accounts/${SID}/Calls.json`],
  [400, 20006, 'GET', `/v1/Services/${SERVICE}/PhoneNumbers?PageSize=1001`],
  [400, 20001, 'GET', `/2010-04-01/Accounts/${SID}/IncomingPhoneNumbers.json?Page=two`],
])('%i with %i answers %s %s', async (status, code, method, path) => {
  const response = await ask(path, { method });
  expect([response.status, await response.json()]).toMatchObject([status, { code, status }]);
});

it('a hook answers, or breaks the connection', async () => {
  hook = () => {
    throw new TwilioError(20429, 'Too Many Requests', 429);
  };
  expect((await ask(`/v1/Services/${SERVICE}`)).status).toBe(429);
  hook = () => {
    throw new Error('gone');
  };
  await expect(ask(`/v1/Services/${SERVICE}`)).rejects.toThrow('fetch failed');
  expect(peer.requests().slice(-2)).toEqual(Array(2).fill(`GET /v1/Services/${SERVICE}`));
});

const specification = new URL(
  '../../../../shared/vectors/twilio/twilio_api_v2010.json',
  import.meta.url,
);

const isHere = existsSync(specification);

it.skipIf(!isHere)(
  `the older half answers as Twilio’s OpenAPI description has it${isHere ? '' : ' (which is not on this machine)'}`,
  async () => {
    const { components } = JSON.parse(readFileSync(specification, 'utf8')) as {
      components: { schemas: Record<string, { properties: Record<string, unknown> }> };
    };
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const fits = (name: string, value: unknown) => {
      const schema = components.schemas[`api.v2010.account${name}`];
      const required = Object.keys(schema?.properties ?? {});
      expect(required).not.toEqual([]);
      const validate = ajv.compile({
        ...schema,
        required,
        additionalProperties: false,
        components,
      });
      validate(value);
      expect(validate.errors).toBeNull();
    };
    const path = `/2010-04-01/Accounts/${SID}`;
    fits('', await (await ask(`${path}.json`)).json());
    fits('.balance', await (await ask(`${path}/Balance.json`)).json());
    const { incoming_phone_numbers } = (await (
      await ask(`${path}/IncomingPhoneNumbers.json`)
    ).json()) as { incoming_phone_numbers: unknown[] };
    fits('.incoming_phone_number', { ...(incoming_phone_numbers[0] as object) });
  },
);
