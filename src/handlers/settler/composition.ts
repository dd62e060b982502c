import 'reflect-metadata/lite';
import { Container } from 'inversify';
import { HttpTransport } from '../../adapters/http/http-transport.ts';
import { SETTLER } from '../../config/bindings/keys.ts';
import { bindSettler } from '../../config/bindings/settler-bindings.ts';
import { fetchPepper } from '../../config/fetch-secret.ts';
import type { Environment } from '../../config/read-environment.ts';
import { readSettlerSettings } from '../../config/settler-environment.ts';
import { GiveUpNotification } from '../../domain/use-cases/give-up-notification.ts';
import { SettleOverdue } from '../../domain/use-cases/settle-overdue.ts';
import { createSettlerHandler } from './settler-handler.ts';

/** @throws ConfigurationError when the environment, or the secret it names, is not usable. */
export async function composeSettler(environment: Environment) {
  const settings = readSettlerSettings(environment);
  const transport = new HttpTransport();
  const pepperValue = await fetchPepper(settings, transport);

  const container = new Container();
  bindSettler(container, settings, pepperValue, transport);
  const { log, reader, logger, fingerprint, ...rest } = container.get(SETTLER);
  const overdue = new SettleOverdue({ ...rest, reader, logger });
  return createSettlerHandler({
    overdue,
    givingUp: new GiveUpNotification({ log, reader, logger, overdue }),
    fingerprint,
    logger,
  });
}
