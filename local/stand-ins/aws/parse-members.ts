import type * as z from 'zod';
import { AwsError } from './aws-error.ts';

/**
 * Checks a request's members as an AWS service does.
 *
 * A wrong JSON type is a SerializationException; a missing or unsuitable value is the service's own
 * error, `constraintError`. One difference is on purpose: AWS ignores a member that it does not
 * know, and here it is refused, because a misspelt member would otherwise be lost in silence.
 *
 * @param input - the parsed JSON body; a member that is null counts as absent
 */
export function parseMembers<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  constraintError: string,
): z.infer<Schema> {
  const members = withoutNulls(input);
  if (typeof members !== 'object' || members === null || Array.isArray(members)) {
    throw new AwsError('SerializationException', 'Start of structure or map expected.');
  }
  const parsed = schema.safeParse(members);
  if (parsed.success) return parsed.data;

  const issues = parsed.error.issues;
  const wrongType = issues.find((issue) => isWrongType(issue, members));
  if (wrongType) {
    throw new AwsError('SerializationException', `Wrong type at '${memberPath(wrongType.path)}'.`);
  }
  const count = issues.length === 1 ? '1 validation error' : `${issues.length} validation errors`;
  // The value stays out of the message: it may be a code, or a ciphertext.
  const details = issues.map((issue) => describe(issue, members)).join('; ');
  throw new AwsError(constraintError, `${count} detected: ${details}`);
}

function isWrongType(issue: z.core.$ZodIssue, members: object): boolean {
  if (issue.code === 'invalid_type') return valueAt(members, issue.path) !== undefined;
  return issue.code === 'invalid_format' && issue.format === 'base64';
}

function describe(issue: z.core.$ZodIssue, members: object): string {
  const path = memberPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return `Unknown member ${issue.keys.map((key) => `'${[path, key].filter(Boolean).join('.')}'`).join(', ')}`;
  }
  const value = valueAt(members, issue.path) === undefined ? 'Value null' : 'Value';
  const constraint = value === 'Value' ? issue.message : 'Member must not be null';
  return `${value} at '${path}' failed to satisfy constraint: ${constraint}`;
}

function valueAt(members: object, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    members,
  );
}

/** AWS writes members in lower camel case in its messages. */
function memberPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => String(key))
    .map((key) => key.charAt(0).toLowerCase() + key.slice(1))
    .join('.');
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, withoutNulls(member)]),
  );
}
