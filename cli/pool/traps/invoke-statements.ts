/** A statement of a function's resource policy. */
export interface PolicyStatement {
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly Action?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface InvokeStatement {
  /** For this pool of this account, and no other. */
  readonly narrow: boolean;
}

/** The statements by which Cognito may call a function for a pool. */
export function statementsFor(
  statements: readonly PolicyStatement[],
  poolArn: string,
  accountId: string,
): InvokeStatement[] {
  return statements.flatMap((statement) => {
    const { Effect, Principal, Action, Condition = {} } = statement;
    if (Effect !== 'Allow' || !isCognito(Principal) || !allowsInvoke(Action)) return [];
    const conditions = Object.values(Condition).flatMap((keys) => Object.entries(keys));
    const valuesOf = (name: string) =>
      conditions.filter(([key]) => key.toLowerCase() === name).map(([, value]) => String(value));
    const arns = valuesOf('aws:sourcearn');
    const accounts = valuesOf('aws:sourceaccount');
    if (!arns.every((pattern) => fits(pattern, poolArn))) return [];
    if (!accounts.every((account) => account === accountId)) return [];
    return [{ narrow: arns.includes(poolArn) && accounts.length > 0 }];
  });
}

function isCognito(principal: unknown): boolean {
  if (principal === '*') return true;
  const services = (principal as { Service?: unknown } | undefined)?.Service;
  return [services].flat().includes('cognito-idp.amazonaws.com');
}

function allowsInvoke(action: unknown): boolean {
  return [action]
    .flat()
    .some((one) => ['lambda:invokefunction', 'lambda:*', '*'].includes(String(one).toLowerCase()));
}

function fits(pattern: string, arn: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`).test(arn);
}
