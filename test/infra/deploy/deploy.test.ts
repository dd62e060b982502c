import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeployPeer, startDeployPeer } from './deploy-peer.ts';
import { projectCopy } from './project-copy.ts';

const E_MAIL = ['UserPoolId=eu-west-1_AbCdEf123', 'EmailFrom=no-reply@example.com'];
const STAFF = [
  'OidcIssuer=https://staff.example.com',
  'OidcAudience=console,cli',
  'OidcClientId=console',
  'OidcCliClientId=cli',
];

let project: Awaited<ReturnType<typeof projectCopy>>;
let home: string;
let peer: DeployPeer;

beforeAll(async () => {
  project = await projectCopy();
  home = await mkdtemp(join(tmpdir(), 'sealpost-home-'));
});

afterAll(async () => {
  await project?.remove();
  await rm(home, { recursive: true });
});

beforeEach(async () => {
  peer = await startDeployPeer();
  return () => peer.close();
});

/** `npm run deploy`, as somebody with credentials for the account. */
async function deploy(args: readonly string[], parameters: readonly string[]) {
  const given = parameters.flatMap((parameter) => ['--parameters', parameter]);
  const all = ['infra/deploy.ts', ...args, '--require-approval', 'never', ...given];
  const child = spawn(process.execPath, all, {
    cwd: project.folder,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      NODE_ENV: 'production',
      CI: 'true',
      AWS_ENDPOINT_URL: peer.url,
      AWS_REGION: peer.region,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'not-a-secret',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const [status] = await once(child, 'close');
  return { status, output };
}

describe('npm run deploy', () => {
  it('makes the stack with its functions and puts the console into its bucket', async () => {
    const { status, output } = await deploy(
      ['--no-sms'],
      [...E_MAIL, 'EmailIdentity=example.com', ...STAFF],
    );
    expect(output).toContain('files of the console are in place: consoleurl');
    expect(output).toContain('Next: npx sealpost doctor, then npx sealpost pool diff.');
    expect(status).toBe(0);

    expect(peer.stack()).toMatchObject({ status: 'CREATE_COMPLETE' });
    const given = [...(peer.stack()?.parameters ?? [])].map((pair) => pair.join('='));
    expect(given.toSorted()).toEqual([...E_MAIL, 'EmailIdentity=example.com', ...STAFF].toSorted());

    const keys = [...peer.objects.keys()];
    const built = keys.filter((key) => key.startsWith('cdk-') && key.endsWith('.zip'));
    // E-mail, its reports, the settler, the audit API.
    expect(built).toHaveLength(4);
    const site = keys.filter((key) => key.startsWith('consolebucketname/'));
    expect(site.at(-1)).toBe('consolebucketname/index.html');
    expect(site.length).toBeGreaterThan(3);
    expect(peer.objects.get('consolebucketname/index.html')).toContain('<div id="console">');
  }, 180_000);

  it('makes nothing where something that the stack asks for is missing, and says what', async () => {
    const { status, output } = await deploy(['--no-sms', '--no-staff'], E_MAIL);
    expect(output).toContain('missing a value: EmailIdentity');
    expect(output).not.toContain('Next:');
    expect(status).toBe(1);
    expect(peer.stack()).toBeNull();
  }, 180_000);
});
