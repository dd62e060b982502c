import 'reflect-metadata/lite';
import { Container } from 'inversify';
import { endpointOf } from '../../adapters/aws/aws-service.ts';
import { HttpTransport } from '../../adapters/http/http-transport.ts';
import { ProviderKeys } from '../../adapters/jose/provider-keys.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import { readAuditApiSettings } from '../../config/audit-api-environment.ts';
import { bindAuditApi } from '../../config/bindings/audit-api-bindings.ts';
import { AUDIT_API } from '../../config/bindings/keys.ts';
import { fetchPepper } from '../../config/fetch-secret.ts';
import type { Environment } from '../../config/read-environment.ts';
import { CountDeliveries } from '../../domain/use-cases/count-deliveries.ts';
import { ErasePerson } from '../../domain/use-cases/erase-person.ts';
import { ExportDeliveries } from '../../domain/use-cases/export-deliveries.ts';
import { FindDeliveries } from '../../domain/use-cases/find-deliveries.ts';
import { GuardedAccess } from '../../domain/use-cases/guarded-access.ts';
import { ReadAccessLog } from '../../domain/use-cases/read-access-log.ts';
import { ShowDelivery } from '../../domain/use-cases/show-delivery.ts';
import { createAuditApiHandler } from './audit-api-handler.ts';

/** @throws ConfigurationError when the environment, or the secret it names, is not usable. */
export async function composeAuditApi(environment: Environment) {
  const settings = readAuditApiSettings(environment);
  const transport = new HttpTransport();
  const { region, endpoints } = settings;
  const keys = new ProviderKeys(settings.oidc, transport, systemClock);
  const [pepper] = await Promise.all([
    fetchPepper(settings, transport),
    transport.warm([endpointOf('dynamodb', { region, endpoint: endpoints.dynamoDb })]),
    keys.warm(),
  ]);

  const container = new Container();
  bindAuditApi(container, { settings, pepper, keys, transport });
  const parts = container.get(AUDIT_API);
  const { reader, finder, period, fingerprint, clock } = parts;
  const guard = new GuardedAccess(parts);
  return createAuditApiHandler({
    ...parts,
    answerStepMs: settings.answerStepMs,
    find: new FindDeliveries(guard, finder, fingerprint),
    show: new ShowDelivery(guard, reader),
    count: new CountDeliveries(guard, period, clock),
    export: new ExportDeliveries({ guard, finder, period, fingerprint }),
    accesses: new ReadAccessLog(guard, parts.accesses),
    erase: new ErasePerson({ ...parts, guard }),
  });
}
