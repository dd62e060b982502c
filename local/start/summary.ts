import { DEMO_PEOPLE } from '../oidc/demo-people.ts';

/** What a person is told once everything runs. */
export interface SummaryFacts {
  readonly url: string;
  readonly console: string;
  readonly dataDir: string;
  readonly retryDelaysMs: readonly [number, number];
}

/** A short text with the page's address first. */
export function summary({ url, console, dataDir, retryDelaysMs }: SummaryFacts): string {
  const people = DEMO_PEOPLE.map(({ name, role }) => `${name} (${role})`).join(', ');
  const [second, third] = retryDelaysMs.map((delay) => `${delay / 1000} s`);
  return `
  Sealpost runs on this machine. No message leaves it.

  Inbox     ${url}
  Gallery   ${url}/gallery
  Console   ${console}
            sign in as ${people}

  Running   both senders, ses-events, twilio-status, the settler and the audit API, as built for
            Lambda, and what they talk to: KMS, DynamoDB, SES, Twilio, Cognito, a sign-in (on
            loopback)
  Retries   after ${second} and ${third}; AWS waits 1 and 2 minutes
  Kept in   ${dataDir} (audit, key, functions.log); messages are in memory only

  Try, in a second terminal:

    npm run trigger -- ForgotPassword --email ann@example.com --locale ko
    npm run trigger -- --all
    npm run seed -- --rows 10000

  Ctrl-C stops everything.
`;
}
