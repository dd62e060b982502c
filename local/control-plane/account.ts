/** JSON as AWS has it. */
export type Json = Record<string, unknown>;

/** A statement of a policy, as far as the peers understand it. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >;
}

export interface KeyRecord {
  /** DescribeKey's `KeyMetadata`. */
  metadata: Json;
  policy: { Version: string; Statement: Statement[] };
  grants: Json[];
  rotation: boolean;
}

/** GetRole's `Role`, with its trust policy as JSON. */
export type RoleRecord = Json & { trust: { Version: string; Statement: Statement[] } };

export interface FunctionRecord {
  /** GetFunctionConfiguration's answer. */
  configuration: Json;
  /** The resource policy; null when there is none. */
  policy: { Version: string; Statement: Statement[] } | null;
  /** GetFunctionEventInvokeConfig's answer; null when there is none. */
  eventInvokeConfig: Json | null;
  reservedConcurrency: number | null;
  /** What the function does when it is invoked. @returns its answer, as JSON */
  invoke(event: unknown): Promise<unknown>;
}

export interface StackRecord {
  status: string;
  outputs: Record<string, string>;
}

export interface SesRecord {
  /** GetAccount's answer. */
  account: Json;
  /** GetEmailIdentity's answers, by identity. */
  identities: Map<string, Json>;
  /** GetConfigurationSet's answers with their event destinations, by name. */
  configurationSets: Map<string, { set: Json; destinations: Json[] }>;
  /** Reason by address. */
  suppressed: Map<string, string>;
}

export interface TableRecord {
  /** DescribeTable's `Table`. */
  table: Json;
  timeToLive: Json;
  continuousBackups: Json;
  /** Rows by their `pk`, as DynamoDB writes them. */
  items: Map<string, Json>;
}

export interface RuleRecord {
  /** DescribeRule's answer. */
  rule: Json;
  targets: Json[];
}

/**
 * An AWS account in memory. Everything may be read and changed at any time, as somebody else in the
 * account would.
 */
export interface ControlPlaneAccount {
  readonly accountId: string;
  readonly region: string;
  /** Whoever calls. */
  caller: { arn: string; userId: string };
  /** What they may not do, such as `kms:DescribeKey`. */
  denied: Set<string>;
  /** Members that AWS takes although the models here do not have them yet. */
  newerMembers: Set<string>;
  /** What principals may do by their own policies, by ARN; for SimulatePrincipalPolicy. */
  principals: Map<string, Statement[]>;
  /** DescribeUserPool's `UserPool`, by id; just as it will be answered. */
  pools: Map<string, Json>;
  /** GetUserPoolMfaConfig's second factors but for text messages, by pool. */
  factors: Map<string, Json>;
  /** By name. */
  roles: Map<string, RoleRecord>;
  /** By ARN. */
  keys: Map<string, KeyRecord>;
  /** By ARN. */
  functions: Map<string, FunctionRecord>;
  /** By name. */
  stacks: Map<string, StackRecord>;
  ses: SesRecord;
  /** By name. */
  tables: Map<string, TableRecord>;
  /** DescribeAlarms' `MetricAlarms`. */
  alarms: Json[];
  /** By name. */
  rules: Map<string, RuleRecord>;
  /** Texts by ARN. */
  secrets: Map<string, string>;
}
