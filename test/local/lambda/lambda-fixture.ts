import { LambdaRunner } from '../../../local/lambda/lambda-runner.ts';
import type { LambdaRunnerOptions } from '../../../local/lambda/lambda-runner-options.ts';
import type { OnFailureRecord } from '../../../local/lambda/on-failure-record.ts';
import { temporaryBundle } from './temporary-bundle.ts';

/** A running function, and everything it has shown to the outside so far. */
export interface LambdaFixture {
  readonly runner: LambdaRunner;
  readonly directory: string;
  readonly bundlePath: string;
  /** Lines in the order they came, stdout and stderr together. */
  readonly lines: string[];
  readonly failures: OnFailureRecord[];
  /** The JSON behind each `MARK` that the function has written. */
  marks<T>(): T[];
  close(): Promise<void>;
}

/** Writes a line that {@link LambdaFixture.marks} finds; for use in the source of a bundle. */
export const MARK = `const mark = (value) => process.stdout.write('MARK ' + JSON.stringify(value) + '\\n');`;

/** Starts a function from source, with retry delays of a few milliseconds. */
export async function startLambda(
  source: string,
  options: Partial<LambdaRunnerOptions> = {},
): Promise<LambdaFixture> {
  const bundle = await temporaryBundle(`${MARK}\n${source}`);
  const lines: string[] = [];
  const failures: OnFailureRecord[] = [];
  const runner = new LambdaRunner({
    functionName: 'function-under-test',
    bundlePath: bundle.bundlePath,
    environment: {},
    retryDelaysMs: [5, 10],
    onLog: ({ line }) => lines.push(line),
    onFailure: (record) => {
      failures.push(record);
    },
    ...options,
  });
  await runner.start();
  return {
    runner,
    directory: bundle.directory,
    bundlePath: bundle.bundlePath,
    lines,
    failures,
    marks: <T>() =>
      lines
        .filter((line) => line.startsWith('MARK '))
        .map((line) => JSON.parse(line.slice('MARK '.length)) as T),
    close: async () => {
      await runner.stop();
      await bundle.remove();
    },
  };
}
