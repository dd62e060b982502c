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
  const fitting = statements.filter(
    (statement) =>
      list(statement.Action).some((pattern) => fits(pattern.toLowerCase(), action.toLowerCase())) &&
      list(statement.Resource ?? '*').some((pattern) => fits(pattern, resource)) &&
      isMet(statement, context),
  );
  if (fitting.some(({ Effect }) => Effect === 'Deny')) return 'explicitDeny';
  return fitting.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'implicitDeny';
}

function isMet({ Condition = {} }: Statement, context: Context): boolean {
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => {
      const given = context[key];
      if (given === undefined) return operator.endsWith('IfExists');
      const patterns = list(values);
      const alike = operator.startsWith('StringLike') || operator.startsWith('ArnLike');
      return patterns.some((pattern) => (alike ? fits(pattern, given) : pattern === given));
    }),
  );
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** `*` for anything, `?` for one sign. */
function fits(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text);
}
