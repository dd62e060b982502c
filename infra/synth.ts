import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build/build.ts';
import { publishTemplates } from './deploy/publish-templates.ts';
import { readWishes, WISHES_HELP, type Wishes } from './deploy/read-wishes.ts';
import { sealpostApp } from './stack/sealpost-app.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const CLOUD_ASSEMBLY = join(ROOT, 'cdk.out');

/**
 * Builds the functions and makes the stack of them: for CDK in `cdk.out`, and as plain templates in
 * `dist/cloudformation`. Asks no account and needs no credentials.
 *
 * @throws Error when the stack is against a rule of cdk-nag or of CloudFormation
 */
export async function synth(wishes: Wishes, tell: (line: string) => void): Promise<void> {
  tell('Building the functions …');
  const functions = await build();
  tell(`Making the stack ${wishes.stackName}, under the rules of CloudFormation and cdk-nag …`);
  await rm(CLOUD_ASSEMBLY, { recursive: true, force: true });
  const { app, stack } = sealpostApp({ ...wishes, code: 'uploaded', outdir: CLOUD_ASSEMBLY });
  const { template } = app.synth().getStackByName(stack.stackName);
  const { Resources, Parameters } = template as { Resources: object; Parameters: object };
  tell(`  cdk.out: ${Object.keys(Resources).length} resources`);
  tell(
    `  asks for ${Object.keys(Parameters)
      .filter((name) => name !== 'BootstrapVersion')
      .join(', ')}`,
  );
  for (const path of await publishTemplates(join(ROOT, 'dist', 'cloudformation'), functions)) {
    tell(`  ${relative(ROOT, path)}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await synth(onlyOurs(readWishes(process.argv.slice(2))), console.log);
    console.log('\nNext: npm run deploy, or docs/quick-start.md for each step.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function onlyOurs(wishes: Wishes): Wishes {
  const [unknown] = wishes.others;
  if (unknown === undefined) return wishes;
  throw new Error(`"${unknown}" is not understood.\n\nnpm run synth -- with:\n${WISHES_HELP}`);
}
