import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FunctionConfiguration } from './function-configuration.ts';
import type { InvocationAnswer } from './invocation-answer.ts';
import type { InvocationReport, InvocationTry } from './invocation-report.ts';
import { type FunctionError, type InvocationResult, tryOf } from './invocation-result.ts';
import type { LambdaRunnerOptions } from './lambda-runner-options.ts';
import { LambdaRunnerStoppedError } from './lambda-runner-stopped-error.ts';
import { onFailureRecord } from './on-failure-record.ts';
import {
  MAXIMUM_PAYLOAD_BYTES,
  MAXIMUM_SYNCHRONOUS_PAYLOAD_BYTES,
  PayloadTooLargeError,
} from './payload-too-large-error.ts';
import { RuntimePool } from './runtime-pool.ts';
import { RuntimeProcess } from './runtime-process.ts';

/** Reports kept for {@link LambdaRunner.settled} after an invocation has settled. */
const REPORTS_KEPT = 1000;

/**
 * One function on this machine, invoked as Lambda invokes it. Asynchronously: queued at once, up to
 * two more tries with the same request id, each failed process replaced, and a record to the
 * on-failure destination when the last try has failed too. The queue lives in memory only.
 * Synchronously: one try in the same processes.
 */
export class LambdaRunner {
  readonly #options: LambdaRunnerOptions;
  readonly #configuration: FunctionConfiguration;
  readonly #pool: RuntimePool;
  readonly #reports = new Map<string, Promise<InvocationReport>>();
  readonly #stopping = new AbortController();
  readonly #settledIds: string[] = [];

  constructor(options: LambdaRunnerOptions) {
    const region = options.environment['AWS_REGION'] ?? 'us-east-1';
    const configuration = {
      functionName: options.functionName,
      functionArn: `arn:aws:lambda:${region}:123456789012:function:${options.functionName}`,
      region,
      bundlePath: resolve(options.bundlePath),
      environment: options.environment,
      timeoutMs: options.timeoutMs ?? 30_000,
      memoryLimitMb: options.memoryLimitMb ?? 256,
    };
    this.#options = options;
    this.#configuration = configuration;
    this.#pool = new RuntimePool(
      options.maximumConcurrency ?? 4,
      () => new RuntimeProcess(configuration, options.onLog),
    );
  }

  /** Makes sure that there is something to run. @throws Error when the bundle is not there */
  async start(): Promise<void> {
    const { bundlePath, functionName } = this.#configuration;
    await access(bundlePath).catch(() => {
      throw new Error(`${functionName} has no bundle at ${bundlePath}; run "npm run build" first`);
    });
  }

  /**
   * Queues an event and returns without waiting for the function.
   *
   * @throws PayloadTooLargeError above 1 MiB of JSON
   * @throws LambdaRunnerStoppedError after {@link LambdaRunner.stop}
   */
  async invokeAsync(event: unknown): Promise<{ requestId: string }> {
    const payload = this.#payload(event, MAXIMUM_PAYLOAD_BYTES);
    const requestId = randomUUID();
    const report = this.#process(requestId, payload).finally(() => this.#retire(requestId));
    report.catch(() => {}); // Whoever cares asks for it by `settled`.
    this.#reports.set(requestId, report);
    return { requestId };
  }

  /**
   * Invokes the function and waits for its answer, as API Gateway does: one try, whatever comes of
   * it, and nothing for the on-failure destination.
   *
   * @throws PayloadTooLargeError above 6 MiB of JSON
   * @throws LambdaRunnerStoppedError when the runner is stopped before the end
   */
  async invoke(event: unknown): Promise<InvocationAnswer> {
    const payload = this.#payload(event, MAXIMUM_SYNCHRONOUS_PAYLOAD_BYTES);
    const result = await this.#try(randomUUID(), payload, [], undefined);
    return result.outcome === 'returned'
      ? { ok: true, payload: JSON.parse(result.payload) }
      : { ok: false, error: result.error };
  }

  /**
   * Waits until no further try follows, and the on-failure destination has the record if all failed.
   *
   * @throws RangeError for an id that is unknown, or settled more than a thousand invocations ago
   * @throws LambdaRunnerStoppedError when the runner was stopped before the end
   */
  async settled(requestId: string): Promise<InvocationReport> {
    const report = this.#reports.get(requestId);
    if (report === undefined) {
      throw new RangeError(`No invocation ${requestId}`);
    }
    return await report;
  }

  /** Drops what is queued, ends every process and waits until the last has gone. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#pool.close();
  }

  #payload(event: unknown, maximumBytes: number): string {
    if (this.#stopping.signal.aborted) {
      throw new LambdaRunnerStoppedError(this.#options.functionName);
    }
    const payload = JSON.stringify(event) ?? 'null';
    const bytes = Buffer.byteLength(payload);
    if (bytes > maximumBytes) throw new PayloadTooLargeError(bytes, maximumBytes);
    return payload;
  }

  async #process(requestId: string, payload: string): Promise<InvocationReport> {
    const tries: InvocationTry[] = [];
    for (const delayMs of [undefined, ...this.#options.retryDelaysMs]) {
      const result = await this.#try(requestId, payload, tries, delayMs);
      if (result.outcome === 'returned') {
        return { requestId, tries, succeeded: true };
      }
      if (tries.length > this.#options.retryDelaysMs.length) {
        await this.#giveUp(requestId, payload, tries.length, result.error);
      }
    }
    return { requestId, tries, succeeded: false };
  }

  /** One try after its delay; adds itself to `tries`. */
  async #try(
    requestId: string,
    payload: string,
    tries: InvocationTry[],
    delayMs: number | undefined,
  ): Promise<InvocationResult> {
    const { signal } = this.#stopping;
    try {
      if (delayMs !== undefined) {
        await pause(delayMs, undefined, { signal });
      }
      return await this.#pool.run(async (process) => {
        const startedAt = new Date().toISOString();
        const result = await process.invoke(requestId, payload);
        signal.throwIfAborted();
        tries.push({ ...tryOf(result), startedAt, endedAt: new Date().toISOString() });
        if (result.outcome === 'timed-out' || result.outcome === 'crashed') {
          // Nothing in the process could say so any more; Lambda itself writes this line.
          this.#log(`${new Date().toISOString()} ${result.error.errorMessage}`);
        }
        return result;
      });
    } catch (error) {
      throw signal.aborted ? new LambdaRunnerStoppedError(this.#options.functionName) : error;
    }
  }

  async #giveUp(
    requestId: string,
    payload: string,
    tries: number,
    error: FunctionError,
  ): Promise<void> {
    const { functionArn } = this.#configuration;
    try {
      await this.#options.onFailure?.(
        onFailureRecord({ requestId, functionArn, payload, tries, error }),
      );
    } catch {
      // Lambda raises a metric, DestinationDeliveryFailures, and goes on.
      this.#log(`RequestId: ${requestId} was not delivered to the on-failure destination`);
    }
  }

  #log(line: string): void {
    this.#options.onLog({ functionName: this.#options.functionName, stream: 'stderr', line });
  }

  #retire(requestId: string): void {
    this.#settledIds.push(requestId);
    if (this.#settledIds.length > REPORTS_KEPT) {
      this.#reports.delete(this.#settledIds.shift() ?? '');
    }
  }
}
