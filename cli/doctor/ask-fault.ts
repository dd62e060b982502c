import { type AwsFaultKind, awsFaultKind } from '../aws/aws-fault.ts';

/** A question that was not answered. It keeps nothing of the error itself, which may hold anything. */
export class AskFault extends Error {
  readonly kind: AwsFaultKind | 'timeout';
  /** That the question needs. */
  readonly permission: string;
  readonly code: string;

  constructor(kind: AwsFaultKind | 'timeout', permission: string, code: string) {
    super(`${permission}: ${kind} (${code})`);
    this.name = 'AskFault';
    this.kind = kind;
    this.permission = permission;
    this.code = code;
  }
}

const NOT_THERE = new Set([
  'ResourceNotFoundException',
  'NotFoundException',
  'NoSuchEntityException',
  'NoSuchEntity',
  'TableNotFoundException',
]);

/**
 * Asks AWS one thing. Null when there is no such thing.
 *
 * @param permission that it needs, such as `kms:DescribeKey`
 * @throws AskFault when it is not answered; what ended by Ctrl-C stays what it is
 */
export async function ask<Answer>(
  permission: string,
  question: () => Promise<Answer>,
): Promise<Answer | null> {
  try {
    return await question();
  } catch (error) {
    const { name } = error as Error;
    if (NOT_THERE.has(name)) return null;
    const kind = name === 'AbortError' ? 'timeout' : awsFaultKind(error);
    throw new AskFault(kind, permission, /^\w{1,60}$/.test(name) ? name : 'Error');
  }
}
