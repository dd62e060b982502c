import { awsFaultOf } from './aws-fault.ts';
import type { AwsSettings } from './aws-settings.ts';

/** Whoever calls. */
export interface Caller {
  readonly arn: string;
  readonly accountId: string;
}

/** @throws CommandError when AWS does not know */
export async function askCaller(settings: AwsSettings, signal: AbortSignal): Promise<Caller> {
  const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const { Arn = '', Account = '' } = await new STSClient(settings)
    .send(new GetCallerIdentityCommand({}), { abortSignal: signal })
    .catch((error: unknown) => {
      throw awsFaultOf(error, 'sts:GetCallerIdentity');
    });
  return { arn: Arn, accountId: Account };
}

/**
 * Whose policies count: of a session those of its role. A role's path is not in the session's name,
 * and so such a role is not found by this.
 */
export function principalOf({ arn }: Caller): string {
  const session = /^arn:(aws[\w-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
  return session === null ? arn : `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`;
}
