import { MOST_DELIVERIES } from '../stack/fire-input.ts';

/** What `npm run trigger -- --help` prints. */
export const TRIGGER_HELP = `Fires Cognito triggers at the local stack (npm start) and shows what became of them.

  npm run trigger -- SignUp --email ann@example.com
  npm run trigger -- ForgotPassword --email ann@example.com --locale ko
  npm run trigger -- Authentication --phone +821012345678
  npm run trigger -- ResendCode --phone +15005550004     a Twilio test number: opted out
  npm run trigger -- SignUp --email ann@example.com --times 5
  npm run trigger -- --all

Triggers: SignUp, ResendCode, AdminCreateUser, Authentication, ForgotPassword,
          UpdateUserAttribute, VerifyUserAttribute, AccountTakeOverNotification (e-mail only)

  --email <address>     by e-mail
  --phone <number>      by SMS; E.164, for instance +821012345678
  --locale <tag>        the user's locale attribute, for instance ko or en-GB
  --name <name>         the user's name
  --user-name <name>    the user name in the pool; an id by default
  --times <n>           delivers the same event n times at once, 1 to ${MOST_DELIVERIES}
  --all                 all fifteen; --email and --phone replace the sample addresses
  --json                prints the results as JSON
  --data-dir <folder>   the one that npm start was given
`;
