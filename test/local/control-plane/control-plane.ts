import { afterAll, beforeAll, beforeEach } from 'vitest';
import { sampleAccount } from '../../../local/control-plane/sample-account.ts';
import {
  type ControlPlane,
  type ControlPlaneOptions,
  startControlPlane,
} from '../../../local/control-plane/start-control-plane.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';

/** One try, so that a test sees the first answer. */
interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: typeof LOCAL_ACCOUNT.credentials;
  readonly maxAttempts: number;
}

/** A control plane for one file of tests, with a healthy account for each of them. */
export function aws() {
  const account = sampleAccount();
  const hooked: { hook: ControlPlaneOptions['onRequest'] } = { hook: undefined };
  let running: ControlPlane;
  beforeAll(async () => {
    running = await startControlPlane(account, { onRequest: (request) => hooked.hook?.(request) });
  });
  afterAll(() => running.close());
  beforeEach(() => {
    Object.assign(account, sampleAccount());
    hooked.hook = undefined;
  });
  return {
    account,
    hooked,
    url: () => running.url,
    requests: () => running.requests(),
    clientOf: <Client>(client: new (settings: ClientSettings) => Client) =>
      new client({
        endpoint: running.url,
        region: LOCAL_ACCOUNT.region,
        credentials: LOCAL_ACCOUNT.credentials,
        maxAttempts: 1,
      }),
  };
}

export function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The sample account does not have it.');
  return value;
}
