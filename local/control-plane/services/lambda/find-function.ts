import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, FunctionRecord } from '../../account.ts';

export interface OfFunction {
  /** A name, an ARN, or an ARN without its beginning; each with or without a version or an alias. */
  readonly FunctionName: string;
  readonly Qualifier?: string;
}

const NAME = /^(?:arn:[\w-]+:lambda:[\w-]+:)?(?:(\d{12}):)?(?:function:)?([\w-]+)(?::([\w$-]+))?$/;

/** The ARN that is meant, with its version or alias unless it is the newest. @throws AwsError */
export function arnOf(
  { FunctionName, Qualifier }: OfFunction,
  { region, accountId }: ControlPlaneAccount,
): string {
  const [, account = accountId, name, version = Qualifier] = NAME.exec(FunctionName) ?? [];
  if (name === undefined) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value '${FunctionName}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: ${NAME.source}`,
    );
  }
  if (Qualifier !== undefined && version !== Qualifier) {
    throw new AwsError(
      'InvalidParameterValueException',
      'The derived qualifier from the function name does not match the specified qualifier.',
    );
  }
  const theirs = /^arn:[\w-]+:lambda:([\w-]+):/.exec(FunctionName)?.[1] ?? region;
  const arn = `arn:aws:lambda:${theirs}:${account}:function:${name}`;
  if (theirs !== region)
    throw notFound(`Functions from '${theirs}' are not reachable in this region ('${region}')`);
  return version === undefined || version === '$LATEST' ? arn : `${arn}:${version}`;
}

/** @throws AwsError */
export function findFunction(input: OfFunction, account: ControlPlaneAccount): FunctionRecord {
  const arn = arnOf(input, account);
  const found = account.functions.get(arn);
  if (found === undefined) throw notFound(`Function not found: ${arn}`);
  return found;
}

export function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message, 404);
}
