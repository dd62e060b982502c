import 'reflect-metadata/lite';
import { Container } from 'inversify';
import { endpointOf } from '../../adapters/aws/aws-service.ts';
import { HttpTransport } from '../../adapters/http/http-transport.ts';
import { RECEIPTS } from '../../config/bindings/keys.ts';
import { bindReceipts } from '../../config/bindings/receipt-bindings.ts';
import type { Environment } from '../../config/read-environment.ts';
import { readSesEventsSettings } from '../../config/ses-events-environment.ts';
import { RecordReceipt } from '../../domain/use-cases/record-receipt.ts';
import { createSesEventsHandler } from './ses-events-handler.ts';

/** @throws ConfigurationError when the environment is not usable. */
export async function composeSesEvents(environment: Environment) {
  const settings = readSesEventsSettings(environment);
  const transport = new HttpTransport();
  const { region, endpoints } = settings;
  const warming = transport.warm([
    endpointOf('dynamodb', { region, endpoint: endpoints.dynamoDb }),
  ]);

  const container = new Container();
  bindReceipts(container, settings, transport, null);
  const dependencies = container.get(RECEIPTS);
  await warming;
  return createSesEventsHandler({
    origin: settings,
    receipts: new RecordReceipt(dependencies),
    logger: dependencies.logger,
  });
}
