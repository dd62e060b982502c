import type { ControlPlaneAccount } from './account.ts';

/** Services that are the same in every Region. */
const GLOBAL = new Set(['iam', 'sts']);

/** The account as it is seen in a Region: what it has is in one of them, and nothing in the others. */
export function inRegion(
  account: ControlPlaneAccount,
  region: string,
  service: string,
): ControlPlaneAccount {
  if (region === account.region || GLOBAL.has(service)) return account;
  return {
    ...account,
    region,
    pools: new Map(),
    factors: new Map(),
    keys: new Map(),
    functions: new Map(),
    stacks: new Map(),
    // Every account has SES, in its sandbox until somebody asks.
    ses: {
      account: { ProductionAccessEnabled: false, SendingEnabled: true },
      identities: new Map(),
      configurationSets: new Map(),
      suppressed: new Map(),
    },
    tables: new Map(),
    alarms: [],
    rules: new Map(),
    secrets: new Map(),
  };
}
