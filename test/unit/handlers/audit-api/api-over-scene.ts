import { HmacSeal } from '../../../../src/adapters/node-crypto/hmac-seal.ts';
import { Recipient } from '../../../../src/domain/recipient.ts';
import { success } from '../../../../src/domain/result.ts';
import { CountDeliveries } from '../../../../src/domain/use-cases/count-deliveries.ts';
import { ErasePerson } from '../../../../src/domain/use-cases/erase-person.ts';
import { ExportDeliveries } from '../../../../src/domain/use-cases/export-deliveries.ts';
import { FindDeliveries } from '../../../../src/domain/use-cases/find-deliveries.ts';
import { ReadAccessLog } from '../../../../src/domain/use-cases/read-access-log.ts';
import { ShowDelivery } from '../../../../src/domain/use-cases/show-delivery.ts';
import { createAuditApiHandler } from '../../../../src/handlers/audit-api/audit-api-handler.ts';
import { ROUTES, type RouteName } from '../../../../src/handlers/audit-api/contract/routes.ts';
import type { AuditApi } from '../../../../src/handlers/audit-api/operation.ts';
import { httpEvent } from '../../../handlers/world/http-event.ts';
import { LogBook } from '../../domain/use-cases/log-book.ts';
import type { StaffScene } from '../../domain/use-cases/staff-scene.ts';

/** The handler over a scene, where a token is the name of an admin. */
export function apiOverScene(scene: StaffScene, over: Partial<AuditApi> = {}) {
  const { guard, finder, period, reader, accessReader, eraser, fingerprint, clock } = scene;
  const logger = new LogBook();
  const handler = createAuditApiHandler({
    find: new FindDeliveries(guard, finder, fingerprint),
    show: new ShowDelivery(guard, reader),
    count: new CountDeliveries(guard, period, clock),
    export: new ExportDeliveries({ guard, finder, period, fingerprint }),
    accesses: new ReadAccessLog(guard, accessReader),
    erase: new ErasePerson({ guard, finder, eraser, fingerprint, clock }),
    tokens: { read: async (token) => success(scene.caller('admin', token)) },
    phones: { read: (text) => Recipient.phone(text) },
    fingerprint,
    cursors: new HmacSeal('p'.repeat(32), 'cursor', clock),
    confirmations: new HmacSeal('p'.repeat(32), 'confirmation', clock),
    clock,
    logger,
    answerStepMs: 100,
    ...over,
  });
  const ask = (route: RouteName, token: string, body: object, query = '') => {
    const { method, path } = ROUTES[route];
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = `https://api.example${path}${query}`;
    return handler(httpEvent({ url, method, headers, body: JSON.stringify(body) }));
  };
  return { ask, handler, logger };
}
