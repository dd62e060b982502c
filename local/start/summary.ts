/** What a person is told once everything runs. */
export interface SummaryFacts {
  readonly url: string;
  readonly dataDir: string;
  readonly retryDelaysMs: readonly [number, number];
}

/** A short text with the page's address first. */
export function summary({ url, dataDir, retryDelaysMs }: SummaryFacts): string {
  const [second, third] = retryDelaysMs.map((delay) => `${delay / 1000} s`);
  return `
  Sealpost runs on this machine. No message leaves it.

  Inbox     ${url}
  Gallery   ${url}/gallery

  Running   both senders, ses-events, twilio-status and the settler, as built for Lambda,
            and what they talk to: KMS, DynamoDB, SES, Twilio, Cognito (on loopback)
  Retries   after ${second} and ${third}; AWS waits 1 and 2 minutes
  Kept in   ${dataDir} (audit, key, functions.log); messages are in memory only

  Try, in a second terminal:

    npm run trigger -- ForgotPassword --email ann@example.com --locale ko
    npm run trigger -- --all

  Ctrl-C stops everything.
`;
}
