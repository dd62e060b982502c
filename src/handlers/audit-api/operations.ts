import type { RouteName } from './contract/routes.ts';
import type { Operation } from './operation.ts';
import { erasePerson } from './operations/erase-person.ts';
import { exportDeliveries } from './operations/export-deliveries.ts';
import { searchDeliveries } from './operations/search-deliveries.ts';
import { showAccessLog } from './operations/show-access-log.ts';
import { showDelivery } from './operations/show-delivery.ts';
import { showOverview } from './operations/show-overview.ts';
import { tellMe } from './operations/tell-me.ts';

/** Who answers each route. A route without an answer does not compile. */
export const OPERATIONS: { readonly [Name in RouteName]: Operation<Name> } = {
  me: tellMe,
  search: searchDeliveries,
  show: showDelivery,
  export: exportDeliveries,
  overview: showOverview,
  accessLog: showAccessLog,
  erase: erasePerson,
};
