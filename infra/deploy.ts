import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { S3Client } from '@aws-sdk/client-s3';
import { publishConsole } from './deploy/publish-console.ts';
import { readWishes, WISHES_HELP } from './deploy/read-wishes.ts';
import { run } from './deploy/run.ts';
import { STACK_OUTPUTS } from './stack/stack-outputs.ts';
import { CLOUD_ASSEMBLY, synth } from './synth.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CDK = join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const OUTPUTS = join(ROOT, 'dist', 'outputs.json');

const HELP = `npm run deploy -- [options]

Builds everything, deploys the stack by CDK and puts the console's files in place.

${WISHES_HELP}
  --parameters NAME=VALUE   for each thing that the stack asks for; once given, CloudFormation
                            keeps it for the next time
  and whatever else "cdk deploy" takes, such as --profile, --require-approval, --role-arn

npm run synth lists what the stack asks for. docs/quick-start.md goes through it step by step.`;

/** Deploys by CDK, then copies the console's files. @returns the exit code */
async function deploy(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const wishes = readWishes(args);
  await synth(wishes, console.log);
  const asked = ['deploy', wishes.stackName, '--app', CLOUD_ASSEMBLY, '--outputs-file', OUTPUTS];
  const deployed = await run(CDK, [...asked, ...wishes.others], ROOT);
  if (deployed !== 0) return deployed;
  const outputs = await outputsOf(wishes.stackName);
  const bucket = outputs[STACK_OUTPUTS.consoleBucketName];
  if (bucket !== undefined) {
    const built = await run(VITE, ['build', 'console'], ROOT);
    if (built !== 0) return built;
    const profile = optionIn('--profile', args);
    const s3 = new S3Client({
      ...(profile === undefined ? {} : { profile }),
      ...(outputs[STACK_OUTPUTS.region] === undefined
        ? {}
        : { region: outputs[STACK_OUTPUTS.region] }),
    });
    const files = await publishConsole(s3, bucket, join(ROOT, 'dist', 'console'));
    console.log(`${files} files of the console are in place: ${outputs[STACK_OUTPUTS.consoleUrl]}`);
  }
  const stack = wishes.stackName === 'Sealpost' ? '' : ` --stack ${wishes.stackName}`;
  console.log(
    `\nNext: npx sealpost doctor${stack}, then npx sealpost pool diff${stack}. No pool was changed.`,
  );
  return 0;
}

async function outputsOf(stackName: string): Promise<Readonly<Record<string, string>>> {
  const outputs = JSON.parse(await readFile(OUTPUTS, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  return outputs[stackName] ?? {};
}

function optionIn(option: string, args: readonly string[]): string | undefined {
  const at = args.indexOf(option);
  if (at >= 0) return args[at + 1];
  return args.find((arg) => arg.startsWith(`${option}=`))?.slice(option.length + 1);
}

try {
  process.exitCode = await deploy(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
