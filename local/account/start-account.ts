import { STACK_OUTPUTS } from '../../infra/stack/stack-outputs.ts';
import type { ControlPlaneAccount, Json } from '../control-plane/account.ts';
import { functionArn, sampleAccount } from '../control-plane/sample-account.ts';
import { startControlPlane } from '../control-plane/start-control-plane.ts';
import { startTwilioAccount } from '../control-plane/start-twilio-account.ts';
import { sampleTwilioAccount } from '../control-plane/twilio-account.ts';
import { LOCAL_ACCOUNT } from '../stack/local-account.ts';
import { EDGE, startEdge } from './start-edge.ts';

/** A make-believe account with a healthy deployment, and one pool that is not attached yet. */
export interface RunningAccount {
  /** What the command line has to find in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly account: ControlPlaneAccount;
  close(): Promise<void>;
}

/** @param port of the account's AWS; 0 takes any free one. @throws PortTakenError */
export async function startAccount(port: number): Promise<RunningAccount> {
  const account = sampleAccount();
  const aws = await startControlPlane(account, { port });
  const twilioAccount = sampleTwilioAccount();
  const twilio = await startTwilioAccount(twilioAccount);
  const edge = await startEdge();
  account.secrets.set(
    LOCAL_ACCOUNT.twilioSecretArn,
    JSON.stringify({ authToken: twilioAccount.authToken }),
  );
  const sender = account.functions.get(functionArn('custom-sms-sender'));
  const environment = sender?.configuration['Environment'] as { Variables: Json };
  environment.Variables['TWILIO_API_BASE_URL'] = twilio.url;
  Object.assign(account.stacks.get('Sealpost')?.outputs ?? {}, {
    [STACK_OUTPUTS.consoleUrl]: edge.url + EDGE.console,
    [STACK_OUTPUTS.auditApiUrl]: edge.url + EDGE.auditApi,
    [STACK_OUTPUTS.twilioCallbackUrl]: edge.url + EDGE.twilioCallback,
  });
  const { region, credentials } = LOCAL_ACCOUNT;
  return {
    account,
    environment: {
      AWS_ENDPOINT_URL: aws.url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    close: async () => {
      await Promise.all([aws, twilio, edge].map((one) => one.close()));
    },
  };
}
