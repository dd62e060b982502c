import 'reflect-metadata/lite';
import { Container } from 'inversify';
import { endpointOf } from '../../adapters/aws/aws-service.ts';
import { rehearsedDynamoDb } from '../../adapters/dynamodb/rehearsed-dynamodb.ts';
import { HttpTransport } from '../../adapters/http/http-transport.ts';
import { rehearsedKms } from '../../adapters/kms/known-answer.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import { rehearsedTwilio } from '../../adapters/twilio/rehearsed-twilio.ts';
import { signedStatusCallbackUrl } from '../../adapters/twilio/status-callback-url.ts';
import { TwilioSmsSender } from '../../adapters/twilio/twilio-sms-sender.ts';
import { courierKey, DIRECTORY, senderKey } from '../../config/bindings/keys.ts';
import { bindSender } from '../../config/bindings/sender-bindings.ts';
import { fetchPepper, fetchSecret } from '../../config/fetch-secret.ts';
import type { Environment } from '../../config/read-environment.ts';
import { readSmsSenderSettings } from '../../config/sms-sender-environment.ts';
import { readTwilioSecret } from '../../config/twilio-secret.ts';
import { SMS_VOICES } from '../../config/voices/sms-voices.ts';
import type { SmsSubject } from '../../domain/message-content.ts';
import { DeliverNotification } from '../../domain/use-cases/deliver-notification.ts';
import { SmsCourier } from '../../domain/use-cases/sms-courier.ts';
import { createVoiceBook } from '../../domain/voice-book.ts';
import { rehearse } from '../rehearse.ts';
import { createSenderHandler } from '../sender-handler.ts';

const CHANNEL = { channel: 'sms', provider: 'twilio' } as const;

/** @throws ConfigurationError when the environment, or the secret it names, is not usable. */
export async function composeSmsSender(environment: Environment, entries = SMS_VOICES) {
  const settings = readSmsSenderSettings(environment, entries);
  const transport = new HttpTransport();
  const { credentials, accountSid, region, endpoints } = settings;
  const warming = transport.warm([
    endpointOf('kms', { region, endpoint: endpoints.kms }),
    endpointOf('dynamodb', { region, endpoint: endpoints.dynamoDb }),
    settings.twilioBaseUrl,
  ]);
  const [pepperValue, twilio] = await Promise.all([
    fetchPepper(settings, transport),
    'secretArn' in credentials
      ? fetchSecret(credentials.secretArn, settings, transport).then((secret) =>
          readTwilioSecret(secret, accountSid),
        )
      : credentials,
  ]);

  const statusCallback =
    settings.statusCallbackUrl === null
      ? null
      : signedStatusCallbackUrl(settings.statusCallbackUrl, pepperValue, systemClock.now);
  const account = { baseUrl: settings.twilioBaseUrl, accountSid, ...twilio };
  const sender = new TwilioSmsSender({ account, statusCallback }, transport);
  const voices = createVoiceBook(settings.voice, entries);

  const container = new Container();
  bindSender<SmsSubject>(container, settings, pepperValue, transport);
  container.bind(courierKey<SmsSubject>()).toConstantValue(new SmsCourier(sender, voices));
  container.bind(DIRECTORY).toConstantValue(null);
  const { dependencies, unwrap } = container.get(senderKey<SmsSubject>());
  await rehearse({
    ...CHANNEL,
    dependencies,
    unwrap,
    transport,
    peers: [rehearsedKms, rehearsedDynamoDb, rehearsedTwilio],
  });
  await warming;
  return createSenderHandler({
    ...CHANNEL,
    deliver: new DeliverNotification(dependencies),
    logger: dependencies.logger,
  });
}
