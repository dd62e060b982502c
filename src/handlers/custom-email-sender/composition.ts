import 'reflect-metadata/lite';
import { Container } from 'inversify';
import { endpointOf } from '../../adapters/aws/aws-service.ts';
import { CognitoRecipientDirectory } from '../../adapters/cognito/cognito-recipient-directory.ts';
import { rehearsedDynamoDb } from '../../adapters/dynamodb/rehearsed-dynamodb.ts';
import { HttpTransport } from '../../adapters/http/http-transport.ts';
import { rehearsedKms } from '../../adapters/kms/known-answer.ts';
import { rehearsedSes } from '../../adapters/ses/rehearsed-ses.ts';
import { SesEmailSender } from '../../adapters/ses/ses-email-sender.ts';
import { courierKey, DIRECTORY, senderKey } from '../../config/bindings/keys.ts';
import { bindSender } from '../../config/bindings/sender-bindings.ts';
import { readEmailSenderSettings } from '../../config/email-sender-environment.ts';
import { fetchPepper } from '../../config/fetch-secret.ts';
import type { Environment } from '../../config/read-environment.ts';
import { EMAIL_VOICES } from '../../config/voices/email-voices.ts';
import type { EmailSubject } from '../../domain/message-content.ts';
import { DeliverNotification } from '../../domain/use-cases/deliver-notification.ts';
import { EmailCourier } from '../../domain/use-cases/email-courier.ts';
import { createVoiceBook } from '../../domain/voice-book.ts';
import { rehearse } from '../rehearse.ts';
import { createSenderHandler } from '../sender-handler.ts';

const CHANNEL = { channel: 'email', provider: 'ses' } as const;

/** @throws ConfigurationError when the environment is not usable. */
export async function composeEmailSender(environment: Environment, entries = EMAIL_VOICES) {
  const settings = readEmailSenderSettings(environment, entries);
  const transport = new HttpTransport();
  const { region, endpoints } = settings;
  const warming = transport.warm([
    endpointOf('kms', { region, endpoint: endpoints.kms }),
    endpointOf('dynamodb', { region, endpoint: endpoints.dynamoDb }),
    endpointOf('email', { region, endpoint: settings.sesEndpoint }),
  ]);
  const pepperValue = await fetchPepper(settings, transport);

  const sender = new SesEmailSender(
    settings,
    { region, endpoint: settings.sesEndpoint },
    transport,
  );
  const directory = new CognitoRecipientDirectory(
    { region, endpoint: settings.cognitoEndpoint },
    transport,
  );

  const voices = createVoiceBook(settings.voice, entries);

  const container = new Container();
  bindSender<EmailSubject>(container, settings, pepperValue, transport);
  container.bind(courierKey<EmailSubject>()).toConstantValue(new EmailCourier(sender, voices));
  container.bind(DIRECTORY).toConstantValue(directory);
  const { dependencies, unwrap } = container.get(senderKey<EmailSubject>());
  await rehearse({
    ...CHANNEL,
    dependencies,
    unwrap,
    transport,
    peers: [rehearsedKms, rehearsedDynamoDb, rehearsedSes],
  });
  await warming;
  return createSenderHandler({
    ...CHANNEL,
    deliver: new DeliverNotification(dependencies),
    logger: dependencies.logger,
  });
}
