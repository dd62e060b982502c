import { TwilioError } from '../../stand-ins/twilio/twilio-error.ts';
import type { TwilioAccount, TwilioNumber } from '../twilio-account.ts';
import { accountResource } from './account-resource.ts';
import { numberResource } from './number-resource.ts';
import { page2010, pageV1 } from './page-of.ts';
import {
  alphaSenderResource,
  type Place,
  serviceNumberResource,
  serviceResource,
} from './service-resource.ts';

interface Asked {
  readonly account: TwilioAccount;
  /** What stands for the second group of the path. */
  readonly sid: string;
  readonly url: URL;
}

interface Route {
  readonly path: RegExp;
  /** Whether it is answered for an account that is suspended too. */
  readonly always?: boolean;
  answer(asked: Asked): object;
}

/** What Twilio has at api.twilio.com, messaging.twilio.com and accounts.twilio.com. */
export const ROUTES: readonly Route[] = [
  {
    path: /^\/2010-04-01\/Accounts\/([^/]+)\.json$/,
    always: true,
    answer: ({ account }) => accountResource(account),
  },
  {
    path: /^\/2010-04-01\/Accounts\/([^/]+)\/Balance\.json$/,
    answer: ({ account: { accountSid, balance } }) => ({
      account_sid: accountSid,
      balance: balance.amount,
      currency: balance.currency,
    }),
  },
  {
    path: /^\/2010-04-01\/Accounts\/([^/]+)\/IncomingPhoneNumbers\.json$/,
    answer({ account: { accountSid, numbers }, url }) {
      const wanted = url.searchParams.get('PhoneNumber');
      const found = [...numbers.values()].filter(
        ({ phoneNumber }) => wanted === null || phoneNumber === wanted,
      );
      return page2010(
        'incoming_phone_numbers',
        found.map((number) => numberResource(number, accountSid)),
        url,
      );
    },
  },
  {
    path: /^\/v1\/Services()\/([^/]+)$/,
    answer: (asked) => serviceResource(serviceOf(asked), placeOf(asked)),
  },
  {
    path: /^\/v1\/Services()\/([^/]+)\/PhoneNumbers$/,
    answer(asked) {
      const numbers = [...serviceOf(asked).numbers]
        .map((sid) => asked.account.numbers.get(sid))
        .filter((number): number is TwilioNumber => number !== undefined);
      return pageV1(
        'phone_numbers',
        numbers.map((number) => serviceNumberResource(number, placeOf(asked))),
        asked.url,
      );
    },
  },
  {
    path: /^\/v1\/Services()\/([^/]+)\/AlphaSenders$/,
    answer(asked) {
      const names = [...serviceOf(asked).alphaSenders];
      return pageV1(
        'alpha_senders',
        names.map((name, index) => alphaSenderResource(name, index, placeOf(asked))),
        asked.url,
      );
    },
  },
  {
    path: /^\/v1\/Services()\/([^/]+)\/ShortCodes$/,
    answer(asked) {
      serviceOf(asked);
      return pageV1('short_codes', [], asked.url);
    },
  },
  {
    path: /^\/v1\/Messaging\/GeoPermissions()$/,
    answer({ account: { countries }, url }) {
      const wanted = url.searchParams.get('CountryCode');
      return {
        permissions: [...countries]
          .filter(([country]) => wanted === null || country === wanted)
          .map(([country_code, enabled]) => ({
            country_code,
            type: 'country',
            enabled,
            error_code: 0,
            error_messages: [],
          })),
      };
    },
  },
];

function serviceOf({ account, sid, url }: Asked) {
  const service = account.services.get(sid);
  if (service !== undefined) return service;
  const path = url.pathname.replace(/^\/v1/, '');
  throw new TwilioError(20404, `The requested resource ${path} was not found`, 404);
}

function placeOf({ account, sid, url }: Asked): Place {
  return {
    accountSid: account.accountSid,
    serviceSid: sid,
    url: `${url.origin}/v1/Services/${sid}`,
  };
}
