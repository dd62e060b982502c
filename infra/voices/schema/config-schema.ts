import { z } from 'zod';
import { accent, accentDark } from '../rules/accents.ts';
import { contactAddress, picture, sender, webPage } from '../rules/addresses.ts';
import { androidAppHash, host } from '../rules/autofill-lines.ts';
import { languageList } from '../rules/language-list.ts';
import { brandName } from '../rules/names.ts';
import { wholeNumber } from '../rules/numbers.ts';
import { messagingService, smsSender } from '../rules/sms-origins.ts';
import { footerSchema } from './footer-schema.ts';
import { oneWay } from './one-way.ts';
import { ruled } from './ruled.ts';
import { settings } from './settings.ts';
import { textsSchema } from './texts-schema.ts';

const autofill = oneWay(
  settings({ host: ruled(host), androidAppHash: ruled(androidAppHash) }),
  ['host', 'androidAppHash'],
  1,
);

const sms = oneWay(
  settings({
    messagingServiceSid: ruled(messagingService),
    from: ruled(smsSender),
    autofill: autofill.nullable(),
  }),
  ['messagingServiceSid', 'from'],
  0,
);

/** What each level may say. */
const LEVEL = {
  name: ruled(brandName),
  colours: settings(
    { accent: ruled(accent), accentDark: ruled(accentDark) },
    { needed: ['accent'] },
  ),
  logo: settings(
    {
      url: ruled(picture),
      width: ruled(wholeNumber(8, 480, 'pixels')),
      height: ruled(wholeNumber(8, 200, 'pixels')),
    },
    { needed: ['url', 'width', 'height'] },
  ).nullable(),
  supportUrl: ruled(webPage).nullable(),
  supportEmail: ruled(contactAddress).nullable(),
  passwordUrl: ruled(webPage).nullable(),
  footerLinks: footerSchema,
  email: settings({ from: ruled(sender), replyTo: ruled(sender).nullable() }),
  sms,
  languages: ruled(languageList),
  codeLife: settings({
    signInMinutes: ruled(wholeNumber(3, 15, 'minutes')),
    temporaryPasswordDays: ruled(wholeNumber(1, 365, 'days')),
  }),
  texts: textsSchema,
};

const client = settings(LEVEL);

const pool = settings({
  ...LEVEL,
  clients: z.record(z.string(), client, { error: 'has to be an object of app clients by id' }),
});

export const configSchema = settings({
  ...LEVEL,
  pools: z.record(z.string(), pool, { error: 'has to be an object of user pools by id' }),
});
