import type { Statement } from '../../account.ts';

export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny';
export type Context = Readonly<Record<string, string>>;

/** What policies decide on one action on one resource, as far as these peers know conditions. */
export function decide(
  statements: readonly Statement[],
  action: string,
  resource: string,
  context: Context,
): Decision {
  const fitting = about(statements, action, resource).filter((one) => isMet(one, context));
  if (fitting.some(({ Effect }) => Effect === 'Deny')) return 'explicitDeny';
  return fitting.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'implicitDeny';
}

/** Keys that policies on this action and resource ask for and that nobody has told. */
export function keysMissing(
  statements: readonly Statement[],
  action: string,
  resource: string,
  context: Context,
): string[] {
  const asked = about(statements, action, resource).flatMap(({ Condition = {} }) =>
    Object.values(Condition).flatMap((keys) => Object.keys(keys)),
  );
  return [...new Set(asked)].filter((key) => toldOf(context, key) === undefined);
}

function about(statements: readonly Statement[], action: string, resource: string): Statement[] {
  return statements.filter(
    (statement) =>
      list(statement.Action).some((pattern) => fits(pattern.toLowerCase(), action.toLowerCase())) &&
      list(statement.Resource ?? '*').some((pattern) => fits(pattern, resource)),
  );
}

const OPERATOR = /^(?:StringEquals|StringLike|ArnEquals|ArnLike)(?:IfExists)?$/;

function isMet({ Condition = {} }: Statement, context: Context): boolean {
  return Object.entries(Condition).every(([operator, keys]) => {
    if (!OPERATOR.test(operator)) throw new Error(`The peer knows no operator ${operator}.`);
    return Object.entries(keys).every(([key, values]) => {
      const given = toldOf(context, key);
      if (given === undefined) return operator.endsWith('IfExists');
      // The two on ARNs do the same.
      const alike = operator.startsWith('StringLike') || operator.startsWith('Arn');
      return list(values).some((pattern) => (alike ? fits(pattern, given) : pattern === given));
    });
  });
}

/** Keys are the same in whatever case. */
function toldOf(context: Context, key: string): string | undefined {
  const [, value] =
    Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase()) ?? [];
  return value;
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** `*` for anything, `?` for one sign. */
function fits(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text);
}
