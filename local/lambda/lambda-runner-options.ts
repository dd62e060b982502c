import type { LogLine } from './log-line.ts';
import type { OnFailureRecord } from './on-failure-record.ts';

/** How a function is run. */
export interface LambdaRunnerOptions {
  readonly functionName: string;
  /** ES module that exports `handler`. */
  readonly bundlePath: string;
  /** All variables the function gets beside Lambda's own; its `AWS_REGION` decides the region. */
  readonly environment: Readonly<Record<string, string>>;
  /** Default 30 000. */
  readonly timeoutMs?: number;
  /** Waits before the second and the third try. Lambda itself waits 60 000 and 120 000. */
  readonly retryDelaysMs: readonly [number, number];
  /** Processes at the same time, each with one event; default 4. */
  readonly maximumConcurrency?: number;
  /** Default 256. */
  readonly memoryLimitMb?: number;
  readonly onLog: (line: LogLine) => void;
  /** The on-failure destination. */
  readonly onFailure?: (record: OnFailureRecord) => void | Promise<void>;
}
