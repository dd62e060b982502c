import { LOCALES } from '../../src/domain/locale.ts';
import { FAULT_KINDS } from '../faults/fault-kind.ts';
import { RECEIPT_MODES } from '../receipts/receipt-settings.ts';
import { EMAIL_OUTCOME_NAMES, SMS_OUTCOME_NAMES } from '../stack/fault-change.ts';
import { MOST_DELIVERIES } from '../stack/fire-input.ts';
import { FAULTY_SERVICES } from '../stack/stack-faults.ts';

/** What `npm run trigger -- --help` prints. */
export const TRIGGER_HELP = `Fires Cognito triggers at the local stack (npm start) and shows what became of them.

  npm run trigger -- SignUp --email ann@example.com
  npm run trigger -- ForgotPassword --email ann@example.com --locale ko
  npm run trigger -- Authentication --phone +821012345678
  npm run trigger -- ResendCode --phone +15005550004     a Twilio test number: opted out
  npm run trigger -- SignUp --email ann@example.com --times 5
  npm run trigger -- SignUp --email bounce@simulator.amazonses.com
  npm run trigger -- SignUp --email ann@example.com --fault ses=reset-after:1 --receipts lost
  npm run trigger -- --all

Triggers: SignUp, ResendCode, AdminCreateUser, Authentication, ForgotPassword,
          UpdateUserAttribute, VerifyUserAttribute, AccountTakeOverNotification (e-mail only)

  --email <address>     by e-mail
  --phone <number>      by SMS; E.164, for instance +821012345678
  --locale <tag>        the user's locale attribute, any tag; there are texts in:
                        ${inLines(LOCALES)}
  --name <name>         the user's name
  --user-name <name>    the user name in the pool; an id by default
  --times <n>           delivers the same event n times at once, 1 to ${MOST_DELIVERIES}
  --fault <service>=<kind>[:times]
                        breaks a service while this runs: ${FAULTY_SERVICES.join(', ')}
                        kinds: ${FAULT_KINDS.slice(1, 7).join(', ')},
                        ${FAULT_KINDS.slice(7).join(', ')}
  --receipts <mode>     ${RECEIPT_MODES.join(', ')}
  --outcome <outcome>   what becomes of the message, whatever the address says:
                        ${EMAIL_OUTCOME_NAMES.slice(0, 5).join(', ')},
                        ${EMAIL_OUTCOME_NAMES.slice(5).join(', ')};
                        SMS: ${SMS_OUTCOME_NAMES.join(', ')}
  --all                 all of them; --email and --phone replace the sample addresses
  --json                prints the results as JSON
  --data-dir <folder>   the one that npm start was given
`;

/** A list with commas, eight to a line. */
function inLines(words: readonly string[]): string {
  const lines = Array.from({ length: Math.ceil(words.length / 8) }, (_, line) =>
    words.slice(8 * line, 8 * line + 8).join(', '),
  );
  return lines.join(`,\n${' '.repeat(24)}`);
}
