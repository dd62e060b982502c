import 'reflect-metadata/lite';
import { Container } from 'inversify';
import { HttpTransport } from '../../adapters/http/http-transport.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import { signedStatusCallbackUrl } from '../../adapters/twilio/status-callback-url.ts';
import { TwilioSmsSender } from '../../adapters/twilio/twilio-sms-sender.ts';
import { courierKey, DIRECTORY, senderKey, TRANSPORT } from '../../config/bindings/keys.ts';
import { bindSender } from '../../config/bindings/sender-bindings.ts';
import { fetchSecret } from '../../config/fetch-secret.ts';
import type { Environment } from '../../config/read-environment.ts';
import { readSmsSenderSettings } from '../../config/sms-sender-environment.ts';
import { readTwilioSecret } from '../../config/twilio-secret.ts';
import type { SmsSubject } from '../../domain/message-content.ts';
import { Recipient } from '../../domain/recipient.ts';
import { SmsCourier } from '../../domain/use-cases/sms-courier.ts';
import { rehearse } from '../rehearse.ts';
import { createSenderHandler } from '../sender-handler.ts';

const CHANNEL = { channel: 'sms', provider: 'twilio' } as const;

/** @throws ConfigurationError when the environment, or the secret it names, is not usable. */
export async function composeSmsSender(environment: Environment) {
  const settings = readSmsSenderSettings(environment);
  const transport = new HttpTransport();
  const { pepper, credentials, accountSid, brand, defaultLocale } = settings;
  const [pepperValue, twilio] = await Promise.all([
    'value' in pepper ? pepper.value : fetchSecret(pepper.secretArn, settings, transport),
    'secretArn' in credentials
      ? fetchSecret(credentials.secretArn, settings, transport).then((secret) =>
          readTwilioSecret(secret, accountSid),
        )
      : credentials,
  ]);

  const container = new Container();
  bindSender<SmsSubject>(container, settings, pepperValue, transport);
  container.bind(DIRECTORY).toConstantValue(null);
  container
    .bind(courierKey<SmsSubject>())
    .toResolvedValue(
      (out: HttpTransport) =>
        new SmsCourier(
          new TwilioSmsSender(
            {
              account: { baseUrl: settings.twilioBaseUrl, accountSid, ...twilio },
              origin: settings.origin,
              statusCallback:
                settings.statusCallbackUrl === null
                  ? null
                  : signedStatusCallbackUrl(
                      settings.statusCallbackUrl,
                      pepperValue,
                      systemClock.now,
                    ),
            },
            out,
          ),
        ),
      [TRANSPORT],
    )
    .inSingletonScope();

  const { deliver, ...parts } = container.get(senderKey<SmsSubject>());
  await rehearse<SmsSubject>({
    ...CHANNEL,
    ...parts,
    transport,
    keyArn: settings.keyArn,
    subject: { purpose: 'sign-up' },
    recipient: Recipient.phone('+15005550006'),
    setting: { brand, locale: defaultLocale },
  });
  return createSenderHandler({ ...CHANNEL, deliver, logger: parts.logger });
}
