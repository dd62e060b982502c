import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount } from '../../account.ts';
import { findFunction, type OfFunction } from './find-function.ts';

export interface Invocation extends OfFunction {
  readonly InvocationType?: string;
  readonly Payload?: string;
}

/**
 * Calls a function, as Invoke answers.
 *
 * @throws AwsError
 */
export async function invoke(input: Invocation, account: ControlPlaneAccount): Promise<object> {
  const called = findFunction(input, account);
  const event = parse(input.Payload);
  if (called.reservedConcurrency === 0) {
    throw new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429);
  }
  switch (input.InvocationType ?? 'RequestResponse') {
    case 'DryRun':
      return { StatusCode: 204 };
    case 'Event':
      // Nobody hears of its end; the account's hook is where a test sees it.
      void called.invoke(event).catch(() => undefined);
      return { StatusCode: 202 };
    case 'RequestResponse':
      return {
        StatusCode: 200,
        ExecutedVersion: '$LATEST',
        ...(await outcome(called.invoke(event))),
      };
    default:
      throw new AwsError(
        'InvalidParameterValueException',
        `InvocationType must be one of RequestResponse, Event and DryRun.`,
      );
  }
}

function parse(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload || '{}');
  } catch {
    throw new AwsError(
      'InvalidRequestContentException',
      'Could not parse request body into json: the payload is no JSON.',
    );
  }
}

async function outcome(running: Promise<unknown>): Promise<object> {
  try {
    return { Payload: JSON.stringify((await running) ?? null) };
  } catch (error) {
    const { name, message } = error as Error;
    return {
      FunctionError: 'Unhandled',
      Payload: JSON.stringify({ errorType: name, errorMessage: message, trace: [] }),
    };
  }
}
