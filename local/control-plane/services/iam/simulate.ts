import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount } from '../../account.ts';
import { type Context, decide, keysMissing } from './evaluate.ts';
import { principalOf } from './principal-of.ts';

export interface Simulation {
  readonly PolicySourceArn: string;
  readonly ActionNames: readonly string[];
  readonly ResourceArns?: readonly string[];
  readonly ContextEntries?: readonly {
    readonly ContextKeyName?: string;
    readonly ContextKeyType?: string;
    readonly ContextKeyValues?: readonly string[];
  }[];
}

/**
 * What a principal may do by its own policies, as SimulatePrincipalPolicy answers. What this account
 * denies its caller is denied here too.
 *
 * @throws AwsError
 */
export function simulate(input: Simulation, account: ControlPlaneAccount): object {
  const { PolicySourceArn: principal, ActionNames, ResourceArns = ['*'] } = input;
  // A session is nobody who has policies; its role is.
  if (!/^arn:[\w-]+:iam::\d{12}:(user|group|role)\//.test(principal)) {
    throw new AwsError(
      'InvalidInput',
      `Invalid Entity Arn: ${principal} does not clearly define entity type and name.`,
    );
  }
  for (const action of ActionNames) {
    if (/^[\w-]+:[\w*?]+$/.test(action)) continue;
    throw new AwsError('InvalidInput', `Invalid Action Name: ${action}`);
  }
  const statements = account.principals.get(principal);
  if (statements === undefined) {
    throw new AwsError('NoSuchEntity', `The entity ${principal} cannot be found.`, 404);
  }
  const context = contextOf(input);
  const isCaller = principal === principalOf(account.caller.arn);
  return {
    IsTruncated: false,
    EvaluationResults: ActionNames.flatMap((action) =>
      ResourceArns.map((resource) => ({
        EvalActionName: action,
        EvalResourceName: resource,
        EvalDecision:
          isCaller && account.denied.has(action)
            ? 'explicitDeny'
            : decide(statements, action, resource, context),
        MissingContextValues: keysMissing(statements, action, resource, context),
      })),
    ),
  };
}

function contextOf({ ContextEntries = [] }: Simulation): Context {
  return Object.fromEntries(
    ContextEntries.map(({ ContextKeyName, ContextKeyType, ContextKeyValues = [] }) => {
      const [value] = ContextKeyValues;
      if (ContextKeyName !== undefined && ContextKeyType !== undefined && value !== undefined) {
        return [ContextKeyName, value];
      }
      throw new AwsError('InvalidInput', 'A context entry needs a name, a type and a value.');
    }),
  );
}
