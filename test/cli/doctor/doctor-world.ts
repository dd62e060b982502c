import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { STACK_OUTPUTS } from '../../../infra/stack/stack-outputs.ts';
import type {
  ControlPlaneAccount,
  FunctionRecord,
  Json,
} from '../../../local/control-plane/account.ts';
import { functionArn, sampleAccount } from '../../../local/control-plane/sample-account.ts';
import {
  type ControlPlane,
  type SeenRequest,
  startControlPlane,
} from '../../../local/control-plane/start-control-plane.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { type CliRun, runCli } from '../run-cli.ts';

const { poolId, keyArn, twilioAccountSid, messagingServiceSid } = LOCAL_ACCOUNT;

/** What stands outside of AWS: Twilio, the callback, the API and the console. Answers by path. */
export type Outside = Map<string, { status: number; body?: Json }>;

export interface DoctorWorld {
  /** A healthy deployment with its pool attached, new for each test. */
  readonly account: ControlPlaneAccount;
  readonly outside: Outside;
  hook: ((request: SeenRequest & { phase: 'before' | 'after' }) => Promise<void> | void) | null;
  environment: Record<string, string>;
  function(name: Parameters<typeof functionArn>[0]): FunctionRecord;
  variables(name: Parameters<typeof functionArn>[0]): Record<string, string>;
  requests(): readonly SeenRequest[];
  run(...words: string[]): Promise<CliRun>;
  /** With --json. */
  look(...words: string[]): Promise<{ status: number | null; findings: Told[] }>;
}

export interface Told {
  readonly subject: string;
  readonly check: string;
  readonly state: string;
  readonly says: string;
  readonly fix?: string;
}

export function doctorWorld(): DoctorWorld {
  let aws: ControlPlane;
  let server: Server;
  let before = 0;
  const world: DoctorWorld = {
    account: sampleAccount(),
    outside: new Map(),
    hook: null,
    environment: {},
    function: (name) => {
      const found = world.account.functions.get(functionArn(name));
      if (found === undefined) throw new Error(`There is no ${name}.`);
      return found;
    },
    variables: (name) =>
      (world.function(name).configuration['Environment'] as { Variables: Record<string, string> })
        .Variables,
    requests: () => aws.requests().slice(before),
    run: (...words) => runCli(['doctor', ...words], { environment: world.environment }),
    look: async (...words) => {
      const { status, stdout, stderr } = await world.run('--json', ...words);
      if (stdout === '') throw new Error(stderr);
      return { status, findings: (JSON.parse(stdout) as { findings: Told[] }).findings };
    },
  };
  beforeAll(async () => {
    aws = await startControlPlane(world.account, { onRequest: (one) => world.hook?.(one) });
    server = createServer((request, response) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const { status, body = {} } = world.outside.get(path) ?? { status: 404 };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await aws.close();
  });
  beforeEach(() => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(world.account, sampleAccount());
    world.hook = null;
    before = aws.requests().length;
    world.environment = {
      AWS_ENDPOINT_URL: aws.url,
      AWS_REGION: LOCAL_ACCOUNT.region,
      AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.credentials.secretAccessKey,
    };
    Object.assign(world.account.stacks.get('Sealpost')?.outputs ?? {}, {
      [STACK_OUTPUTS.consoleUrl]: `${url}/console`,
      [STACK_OUTPUTS.auditApiUrl]: `${url}/api`,
      [STACK_OUTPUTS.twilioCallbackUrl]: `${url}/twilio`,
    });
    world.variables('custom-sms-sender')['TWILIO_API_BASE_URL'] = url;
    Object.assign(world.account.pools.get(poolId)?.['LambdaConfig'] as Json, {
      KMSKeyID: keyArn,
      CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: functionArn('custom-email-sender') },
      CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: functionArn('custom-sms-sender') },
    });
    world.account.keys.get(keyArn)?.grants.push({ GrantId: 'a'.repeat(64), KeyId: keyArn });
    const service = `/v1/Services/${messagingServiceSid}`;
    world.outside.clear();
    for (const [path, answer] of Object.entries({
      '/console': { status: 200 },
      '/api/v1/me': { status: 401 },
      '/twilio': { status: 403 },
      [`/2010-04-01/Accounts/${twilioAccountSid}.json`]: {
        status: 200,
        body: { status: 'active', type: 'Full' },
      },
      [`${service}/PhoneNumbers`]: { status: 200, body: { phone_numbers: [{ sid: 'PN1' }] } },
      [`${service}/ShortCodes`]: { status: 200, body: { short_codes: [] } },
      [`${service}/AlphaSenders`]: { status: 200, body: { alpha_senders: [] } },
      '/v1/Messaging/GeoPermissions': {
        status: 200,
        body: { permissions: [{ country_code: 'KR', type: 'country', enabled: true }] },
      },
    })) {
      world.outside.set(path, answer);
    }
  });
  return world;
}
