import { broken, ok, unchecked, warning } from '../../finding.ts';
import type { Look } from './look.ts';

const WHERE = 'Twilio console, Messaging, Settings, Geo permissions.';

/** Which countries it sends to: none is as wrong as all. */
export const twilioCountries: Look = async (twilio) => {
  const answer = await twilio.get('accounts', '/v1/Messaging/GeoPermissions');
  if (answer.status !== 200) {
    return [
      unchecked(
        `Twilio does not tell which countries it sends to (${answer.status ?? 'no answer'}).`,
        WHERE,
      ),
    ];
  }
  const { permissions } = answer.body;
  const on = (Array.isArray(permissions) ? permissions : [])
    .filter((one) => one?.enabled === true)
    .map(({ country_code }) => String(country_code))
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .sort();
  if (on.length === 0) return [broken('Twilio sends to no country at all.', WHERE)];
  if (on.length > 60) {
    return [
      warning(
        `Twilio sends to ${on.length} countries: whoever pumps messages finds a dear one.`,
        WHERE,
      ),
    ];
  }
  return [ok(`Twilio sends to ${on.join(', ')}.`)];
};
