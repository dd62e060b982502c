import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount } from '../account.ts';
import type { Action, Service } from './service.ts';

/** @throws AwsError when the caller may not, in the words that AWS has for it */
export function authorize(
  service: Service,
  { permission, resource }: Action,
  input: unknown,
  account: ControlPlaneAccount,
): void {
  if (permission === null || !account.denied.has(permission)) return;
  const what = resource?.(input as never, account) ?? '*';
  throw new AwsError(
    service.denied,
    `User: ${account.caller.arn} is not authorized to perform: ${permission} on resource: ${what} because no identity-based policy allows the ${permission} action`,
    service.protocol === 'json' ? 400 : 403,
  );
}
