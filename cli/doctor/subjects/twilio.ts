import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { ask } from '../ask-fault.ts';
import type { Check, Exam } from '../exam.ts';
import { broken, ok, type Result, unchecked, warning } from '../finding.ts';
import { knock } from '../knock.ts';
import { openTwilio, type Twilio } from '../twilio.ts';

/** Twilio: does it know us, from whom may we send, and does it reach us with its reports? */
export function twilioChecks({ deployment }: Exam): readonly Check[] {
  const { smsSenderArn, twilioCallbackUrl } = deployment;
  if (smsSenderArn === undefined) return [];
  return [
    { name: 'twilio-account', run: (exam, at) => withTwilio(exam, at, account) },
    { name: 'twilio-sender', run: (exam, at) => withTwilio(exam, at, sender) },
    { name: 'twilio-countries', run: (exam, at) => withTwilio(exam, at, countries) },
    ...(twilioCallbackUrl === undefined
      ? []
      : [
          {
            name: 'twilio-callback',
            run: (_: Exam, at: AbortSignal) => callback(twilioCallbackUrl, at),
          },
        ]),
  ];
}

type Look = (twilio: Twilio, variables: Readonly<Record<string, string>>) => Promise<Result[]>;

const NO_SECRET = 'npm run deploy with TwilioSecretArn; the secret is {"authToken": "…"}.';

async function withTwilio(exam: Exam, abortSignal: AbortSignal, look: Look): Promise<Result[]> {
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

function silent({ status }: { readonly status: number | null }): Result[] | null {
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

const account: Look = async (twilio) => {
  const answer = await twilio.get('api', `/2010-04-01/Accounts/${twilio.accountSid}.json`);
  const bad = silent(answer);
  if (bad !== null) return bad;
  const { status, type } = answer.body;
  if (status !== 'active') {
    return [broken(`The Twilio account is ${status}.`, 'See the Twilio console, Billing.')];
  }
  if (type === 'Trial') {
    return [
      broken(
        'The Twilio account is a trial: it writes to verified numbers only, and puts its own words first.',
        'Upgrade it in the Twilio console, Billing.',
      ),
    ];
  }
  return [ok('Twilio knows us, and the account is active.')];
};

const sender: Look = async (twilio, variables) => {
  const service = variables['TWILIO_MESSAGING_SERVICE_SID'];
  const from = variables['TWILIO_FROM'];
  if (service !== undefined) {
    const kinds = ['PhoneNumbers', 'ShortCodes', 'AlphaSenders'];
    const answers = await Promise.all(
      kinds.map((kind) => twilio.get('messaging', `/v1/Services/${service}/${kind}?PageSize=20`)),
    );
    if (answers.every(({ status }) => status === 404)) {
      return [
        broken(
          `Twilio has no messaging service ${service} in this account.`,
          'TwilioMessagingServiceSid',
        ),
      ];
    }
    const bad = answers.map(silent).find((one) => one !== null);
    if (bad !== undefined && bad !== null) return bad;
    const senders = answers.flatMap(({ body }) => Object.values(body).filter(Array.isArray).flat());
    return senders.length > 0
      ? [ok(`The messaging service has senders (${senders.length}).`)]
      : [
          broken(
            `The messaging service ${service} has no senders: Twilio refuses every message.`,
            'Add a number to it: Twilio console, Messaging, Services, Sender Pool.',
          ),
        ];
  }
  if (from === undefined || !from.startsWith('+')) return [];
  const answer = await twilio.get(
    'api',
    `/2010-04-01/Accounts/${twilio.accountSid}/IncomingPhoneNumbers.json?PhoneNumber=${encodeURIComponent(from)}`,
  );
  const bad = silent(answer);
  if (bad !== null) return bad;
  const numbers = answer.body['incoming_phone_numbers'];
  return Array.isArray(numbers) && numbers.length > 0
    ? [ok(`${from} is a number of ours.`)]
    : [broken(`${from} is no number of this Twilio account.`, 'Set TWILIO_FROM to one that is.')];
};

const WHERE = 'Twilio console, Messaging, Settings, Geo permissions.';

const countries: Look = async (twilio) => {
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

/** Whoever does not sign has to be refused. */
async function callback(url: string, signal: AbortSignal): Promise<Result[]> {
  const status = await knock(url, { signal, method: 'POST' });
  if (status === 403) return [ok('Twilio’s reports reach us, and nobody else’s do.')];
  return [
    broken(
      `The address for Twilio’s reports does not refuse whoever does not sign (${status ?? 'no answer'}): ${url}`,
      'npm run deploy; then docs/runbook.md, “Requests to us fail”.',
    ),
  ];
}
