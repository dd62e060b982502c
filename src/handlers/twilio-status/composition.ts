import 'reflect-metadata/lite';
import { Container } from 'inversify';
import { endpointOf } from '../../adapters/aws/aws-service.ts';
import { HttpTransport } from '../../adapters/http/http-transport.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import { TwilioMessageRedactor } from '../../adapters/twilio/twilio-message-redactor.ts';
import { RECEIPTS } from '../../config/bindings/keys.ts';
import { bindReceipts } from '../../config/bindings/receipt-bindings.ts';
import { fetchPepper, fetchSecret } from '../../config/fetch-secret.ts';
import type { Environment } from '../../config/read-environment.ts';
import { readTwilioAuthTokens } from '../../config/twilio-secret.ts';
import { readTwilioStatusSettings } from '../../config/twilio-status-environment.ts';
import { RecordReceipt } from '../../domain/use-cases/record-receipt.ts';
import { createTwilioStatusHandler } from './twilio-status-handler.ts';

/** @throws ConfigurationError when the environment, or the secret it names, is not usable. */
export async function composeTwilioStatus(environment: Environment) {
  const settings = readTwilioStatusSettings(environment);
  const transport = new HttpTransport();
  const { region, endpoints, accountSid, authTokens } = settings;
  const warming = transport.warm([
    endpointOf('dynamodb', { region, endpoint: endpoints.dynamoDb }),
  ]);
  const [secret, tokens] = await Promise.all([
    fetchPepper(settings, transport),
    'secretArn' in authTokens
      ? fetchSecret(authTokens.secretArn, settings, transport).then(readTwilioAuthTokens)
      : authTokens,
  ]);
  const [password = ''] = tokens;
  const account = { baseUrl: settings.twilioBaseUrl, accountSid, userName: accountSid, password };
  const redactor = settings.redactBody ? new TwilioMessageRedactor(account, transport) : null;

  const container = new Container();
  bindReceipts(container, settings, transport, redactor);
  const dependencies = container.get(RECEIPTS);
  await warming;
  return createTwilioStatusHandler({
    callbacks: {
      accountSid,
      authTokens: tokens,
      callbackUrl: settings.statusCallbackUrl,
      secret,
      now: systemClock.now,
    },
    receipts: new RecordReceipt(dependencies),
    logger: dependencies.logger,
  });
}
