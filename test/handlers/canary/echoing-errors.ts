import { AWS_SECRET, type Secrets, TWILIO_TOKEN } from './secrets.ts';

/** Errors as careless libraries throw them: each holds, to be printed, what it was called with. */
type EchoingError = (secrets: Secrets) => Error;

const told = ({ code, email, phone }: Secrets) => `Cannot send "${code}" to ${email} ${phone}`;
const withProperties = (error: Error, properties: object): Error =>
  Object.assign(error, properties);

export const ECHOING_ERRORS = {
  /** An AWS SDK's service exception, with its request and its answer. */
  sdk: (secrets) =>
    withProperties(new Error(told(secrets)), {
      name: 'BadRequestException',
      $fault: 'client',
      $metadata: { httpStatusCode: 400, requestId: 'r-1' },
      $response: { body: JSON.stringify({ Data: secrets.code, links: secrets.links }) },
      input: { Destination: { ToAddresses: [secrets.email] }, Content: { Body: secrets.code } },
      credentials: { secretAccessKey: AWS_SECRET },
    }),
  /** The same without an answer: it gave up before. */
  client: (secrets) =>
    withProperties(new TypeError(told(secrets)), { name: secrets.code, request: { ...secrets } }),
  /** Twilio's exception. */
  rest: (secrets) =>
    withProperties(new Error(told(secrets)), {
      status: 400,
      code: 21211,
      moreInfo: `https://www.twilio.com/docs/errors/21211?to=${secrets.phone}`,
      details: { body: secrets.code, to: secrets.phone },
    }),
  /** Axios's error: body, number and token stand in it. */
  axios: (secrets) =>
    withProperties(new Error(`read ECONNRESET ${told(secrets)}`), {
      name: 'AxiosError',
      code: 'ECONNRESET',
      isAxiosError: true,
      config: {
        data: `To=${encodeURIComponent(secrets.phone)}&Body=${secrets.code}`,
        headers: { Authorization: `Basic ${Buffer.from(`AC:${TWILIO_TOKEN}`).toString('base64')}` },
      },
      cause: new Error(secrets.code, { cause: { text: secrets.email } }),
    }),
  /** One of the database, with the row that it was to write. */
  row: (secrets) =>
    withProperties(new Error(`ValidationException: ${secrets.email}`), {
      name: 'TransactionCanceledException',
      item: { pk: { S: secrets.code }, code: { S: secrets.ciphertext } },
      cancellationReasons: [{ Message: told(secrets), Item: secrets }],
    }),
  /** One of a key store, with the plaintext. */
  key: (secrets) =>
    withProperties(new Error(`Plaintext ${secrets.code} does not fit ${secrets.ciphertext}`), {
      Plaintext: new TextEncoder().encode(secrets.code),
      errors: [new Error(secrets.code)],
    }),
  /** A bug whose very name and stack hold the secret. */
  bug: (secrets) => {
    const error = new RangeError(secrets.code);
    error.stack = `${secrets.code}: ${told(secrets)}\n    at compose (src/compose.ts:1:1)`;
    return withProperties(error, { [secrets.code]: secrets.email, links: secrets.links });
  },
} satisfies Readonly<Record<string, EchoingError>>;

export type ErrorName = keyof typeof ECHOING_ERRORS;
