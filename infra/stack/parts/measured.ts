import type { Rule } from 'aws-cdk-lib/aws-events';
import type { FunctionName } from '../../build/functions.ts';
import type { AuditTable } from './audit-table.ts';
import type { DeployedFunction } from './deployed-function.ts';
import type { EventMetrics } from './event-metrics.ts';
import type { Gateway } from './gateway.ts';

/** The parts of a deployment that alarms and dashboard look at; absent ones are not deployed. */
export interface Measured {
  readonly functions: ReadonlyMap<FunctionName, DeployedFunction>;
  readonly table: AuditTable;
  readonly rules: readonly Rule[];
  readonly gateway: Gateway | null;
  readonly events: EventMetrics;
}
