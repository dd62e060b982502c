import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { ask } from '../../ask-fault.ts';
import type { Exam } from '../../exam.ts';
import { broken, type Result, unchecked } from '../../finding.ts';
import { openTwilio, type Twilio } from '../../twilio.ts';

/** One question to Twilio, with what the sender's environment says. */
export type Look = (
  twilio: Twilio,
  variables: Readonly<Record<string, string>>,
) => Promise<Result[]>;

const NO_SECRET = 'npm run deploy with TwilioSecretArn; the secret is {"authToken": "…"}.';

/** Signs in as the sender does, by the secret that it names. */
export async function withTwilio(
  exam: Exam,
  abortSignal: AbortSignal,
  look: Look,
): Promise<Result[]> {
  const sender: FunctionConfiguration | null = await exam.configurationOf('custom-sms-sender');
  const variables = sender?.Environment?.Variables ?? {};
  const SecretId = variables['TWILIO_SECRET_ARN'] ?? exam.deployment.twilioSecretArn;
  if (SecretId === undefined) {
    return [
      unchecked(
        'Twilio’s credentials are in the function’s environment, and are not read there.',
        NO_SECRET,
      ),
    ];
  }
  const secret = await ask('secretsmanager:GetSecretValue', async () => {
    const { SecretsManagerClient, GetSecretValueCommand } = await import(
      '@aws-sdk/client-secrets-manager'
    );
    return await new SecretsManagerClient(exam.settings).send(
      new GetSecretValueCommand({ SecretId }),
      { abortSignal },
    );
  });
  if (secret === null) return [broken('Twilio’s secret does not exist.', NO_SECRET)];
  const twilio = openTwilio(variables, secret.SecretString ?? '', abortSignal);
  if (typeof twilio === 'string') return [broken(twilio, NO_SECRET)];
  return await look(twilio, variables);
}

/** What keeps Twilio from answering; null when it has. */
export function silent({ status }: { readonly status: number | null }): Result[] | null {
  if (status === 200) return null;
  if (status === 401 || status === 403) {
    return [
      broken(
        'Twilio does not know our credentials: nobody gets a text message.',
        'Put the auth token of the Twilio console (Account, API keys & tokens) into the secret: aws secretsmanager put-secret-value',
      ),
    ];
  }
  return [
    unchecked(`Twilio does not answer (${status ?? 'no answer'}).`, 'https://status.twilio.com'),
  ];
}
