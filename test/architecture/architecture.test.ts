import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const ROOMS = ['src', 'local', 'infra', 'bench', 'cli', 'console', 'test'];

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
  };
}

async function cruise(folder: string, rooms: readonly string[]): Promise<Cruise> {
  const depcruise = join(
    ROOT,
    'node_modules',
    'dependency-cruiser',
    'bin',
    'dependency-cruise.mjs',
  );
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const args = [depcruise, '--config', config, '--output-type', 'json', ...rooms];
  const run = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 });
  // It exits with the number of violations; its report comes on stdout all the same.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as Cruise;
}

describe('the walls of the house', () => {
  it('stand in the real tree, all of which was read', async () => {
    const { summary } = await cruise(ROOT, ROOMS);
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    // A checker that cannot read TypeScript finds no module, and so no violation.
    expect(summary.totalCruised).toBeGreaterThan(200);
  });
});

/** One planted violation for each rule: file, what it imports, which rule must see it. */
const PLANTED: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['src/domain/a.ts', 'node:crypto', 'domain-imports-nothing-but-itself'],
  ['src/domain/b.ts', 'zod', 'domain-imports-nothing-but-itself'],
  ['src/domain/c.ts', '../adapters/ses/x.ts', 'domain-imports-nothing-but-itself'],
  ['src/domain/d.ts', './use-cases/x.ts', 'domain-core-knows-no-use-case'],
  ['src/adapters/ses/e.ts', '../../config/x.ts', 'adapters-know-the-domain-only'],
  ['src/adapters/ses/f.ts', '../../domain/use-cases/x.ts', 'adapters-drive-no-use-case'],
  ['src/config/g.ts', '../../local/x.ts', 'what-ships-knows-nothing-of-what-does-not'],
  ['src/adapters/kms/h.ts', 'inversify', 'container-in-its-room'],
  ['src/config/i.ts', '@aws-sdk/client-sesv2', 'only-adapters-ses-names-its-vendor'],
  ['src/config/j.ts', '@aws-sdk/client-dynamodb', 'only-adapters-dynamodb-names-its-vendor'],
  ['src/config/k.ts', '@aws-crypto/decrypt-node', 'only-adapters-kms-names-its-vendor'],
  [
    'src/config/l.ts',
    '@aws-sdk/client-cognito-identity-provider',
    'only-adapters-cognito-names-its-vendor',
  ],
  [
    'src/config/m.ts',
    '@aws-sdk/client-secrets-manager',
    'only-adapters-secrets-manager-names-its-vendor',
  ],
  ['src/config/n.ts', 'twilio', 'only-adapters-twilio-names-its-vendor'],
  ['src/adapters/ses/o.ts', '../twilio/x.ts', 'vendors-do-not-meet'],
  ['src/handlers/audit-api/v.ts', 'jose', 'only-adapters-jose-names-its-vendor'],
  [
    'src/handlers/audit-api/w.ts',
    'libphonenumber-js/min',
    'only-adapters-libphonenumber-names-its-vendor',
  ],
  ['src/config/x1.ts', 'hono/tiny', 'only-the-audit-api-has-a-router-and-schemas'],
  ['src/config/x2.ts', 'zod/mini', 'only-the-audit-api-has-a-router-and-schemas'],
  [
    'src/handlers/custom-email-sender/p.ts',
    '../../adapters/twilio/x.ts',
    'the-email-function-knows-no-twilio',
  ],
  [
    'src/handlers/custom-sms-sender/q.ts',
    '../../adapters/ses/x.ts',
    'the-sms-function-knows-no-ses',
  ],
  ['console/pages/y1.tsx', '../../src/config/x.ts', 'the-console-takes-pure-code-only'],
  ['console/y2.ts', '../src/domain/use-cases/x.ts', 'the-console-takes-pure-code-only'],
  ['console/y3.ts', '../src/domain/ports/x.ts', 'the-console-takes-pure-code-only'],
  ['console/y4.tsx', '../local/x.ts', 'the-console-knows-no-other-room'],
  ['console/client/y5.ts', '../shell/x.tsx', 'the-audit-client-needs-no-page'],
  ['console/client/y6.ts', 'react', 'the-audit-client-needs-no-page'],
  ['console/config/y7.ts', 'oidc-client-ts', 'the-audit-client-needs-no-page'],
  ['src/adapters/y8.ts', '../../console/shell/x.tsx', 'what-ships-knows-nothing-of-what-does-not'],
  ['src/config/r.ts', './s.ts', 'no-cycles'],
  ['src/config/t.ts', './nowhere.ts', 'no-unresolvable'],
  ['src/config/u.ts', 'vitest', 'shipped-code-uses-shipped-packages'],
  ['cli/v.ts', '../src/adapters/ses/x.ts', 'the-command-line-knows-the-audit-by-its-client'],
  ['cli/w.ts', '../src/domain/use-cases/x.ts', 'the-command-line-knows-the-audit-by-its-client'],
  ['cli/x.ts', '../local/x.ts', 'the-command-line-knows-the-audit-by-its-client'],
  ['local/y.ts', '../cli/x.ts', 'nothing-knows-the-command-line'],
];

/** Where a type would do no harm. */
const PLANTED_VALUE = [
  'cli/z.ts',
  '../src/handlers/audit-api/contract/x.ts',
  'the-command-line-takes-types-of-the-contract-only',
] as const;

const HARMLESS = 'cli/type.ts';

const TARGETS = [
  'src/adapters/ses/x.ts',
  'src/adapters/twilio/x.ts',
  'src/config/x.ts',
  'src/domain/use-cases/x.ts',
  'src/handlers/audit-api/contract/x.ts',
  'src/domain/ports/x.ts',
  'local/x.ts',
  'console/shell/x.tsx',
];

/** One that is a violation as a value, and none as a type. */
const CONTRACT = 'src/handlers/audit-api/contract/x.ts';

describe('each wall', () => {
  let folder = '';
  let seen: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'planted-'));
    const plant = async (file: string, content: string) => {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    };
    for (const file of TARGETS) await plant(file, 'export const x = 1;\n');
    await plant(CONTRACT, 'export const x = 1;\n');
    await plant('console/y9.ts', `export { x } from '../${CONTRACT}';\n`);
    await plant('console/y10.ts', `export type { x } from '../${CONTRACT}';\n`);
    await plant('src/config/s.ts', "export type * from './r.ts';\n");
    // Type imports count as well: they tie two rooms together just the same.
    for (const [file, imports] of PLANTED) await plant(file, `export type * from '${imports}';\n`);
    const [value, from] = PLANTED_VALUE;
    await plant(value, `export * from '${from}';\n`);
    await plant(HARMLESS, `export type * from '${from}';\n`);
    for (const file of ['package.json', 'tsconfig.json', 'node_modules']) {
      await symlink(join(ROOT, file), join(folder, file));
    }
    const { summary } = await cruise(folder, ['src', 'local', 'cli', 'console']);
    seen = summary.violations.map(({ rule, from }) => `${rule.name} in ${from}`);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([...PLANTED, PLANTED_VALUE])('%s may not import %s', (file, _imports, rule) => {
    expect(seen).toContain(`${rule} in ${file}`);
  });

  it('lets a type of the contract into the command line', () => {
    expect(seen.filter((violation) => violation.endsWith(HARMLESS))).toEqual([]);
  });

  it("lets the console have the contract's types, and not its schemas", () => {
    const rule = 'the-console-takes-the-contract-as-types';
    expect(seen).toContain(`${rule} in console/y9.ts`);
    expect(seen).not.toContain(`${rule} in console/y10.ts`);
  });
});
