import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '../build/functions.ts';

const BUILT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'lambda');

/** What `npm run build` made of a function. @throws Error when it has not run */
export function builtCode(name: FunctionName): Code {
  const zip = join(BUILT, `${name}.zip`);
  if (existsSync(zip)) return Code.fromAsset(zip);
  throw new Error(
    `The function ${name} is not built yet: run "npm run build" in Sealpost's folder.`,
  );
}
