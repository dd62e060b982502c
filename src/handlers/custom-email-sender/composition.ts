import 'reflect-metadata/lite';
import { Container } from 'inversify';
import { CognitoRecipientDirectory } from '../../adapters/cognito/cognito-recipient-directory.ts';
import { HttpTransport } from '../../adapters/http/http-transport.ts';
import { SesEmailSender } from '../../adapters/ses/ses-email-sender.ts';
import { courierKey, DIRECTORY, senderKey, TRANSPORT } from '../../config/bindings/keys.ts';
import { bindSender } from '../../config/bindings/sender-bindings.ts';
import { readEmailSenderSettings } from '../../config/email-sender-environment.ts';
import { fetchSecret } from '../../config/fetch-secret.ts';
import type { Environment } from '../../config/read-environment.ts';
import type { EmailSubject } from '../../domain/message-content.ts';
import { Recipient } from '../../domain/recipient.ts';
import { EmailCourier } from '../../domain/use-cases/email-courier.ts';
import { rehearse } from '../rehearse.ts';
import { createSenderHandler } from '../sender-handler.ts';

const CHANNEL = { channel: 'email', provider: 'ses' } as const;

/** @throws ConfigurationError when the environment is not usable. */
export async function composeEmailSender(environment: Environment) {
  const settings = readEmailSenderSettings(environment);
  const transport = new HttpTransport();
  const { pepper, region, brand, defaultLocale } = settings;
  const pepperValue =
    'value' in pepper ? pepper.value : await fetchSecret(pepper.secretArn, settings, transport);

  const container = new Container();
  bindSender<EmailSubject>(container, settings, pepperValue, transport);
  container
    .bind(courierKey<EmailSubject>())
    .toResolvedValue(
      (out: HttpTransport) =>
        new EmailCourier(
          new SesEmailSender(settings, { region, endpoint: settings.sesEndpoint }, out),
        ),
      [TRANSPORT],
    )
    .inSingletonScope();
  container
    .bind(DIRECTORY)
    .toResolvedValue(
      (out: HttpTransport) =>
        new CognitoRecipientDirectory({ region, endpoint: settings.cognitoEndpoint }, out),
      [TRANSPORT],
    )
    .inSingletonScope();

  const { deliver, ...parts } = container.get(senderKey<EmailSubject>());
  await rehearse<EmailSubject>({
    ...CHANNEL,
    ...parts,
    transport,
    keyArn: settings.keyArn,
    subject: { purpose: 'sign-up' },
    recipient: Recipient.email('rehearsal@example.com'),
    setting: { brand, locale: defaultLocale },
  });
  return createSenderHandler({ ...CHANNEL, deliver, logger: parts.logger });
}
