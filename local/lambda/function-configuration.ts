import { basename, dirname, extname } from 'node:path';

/** What Lambda knows of a deployed function. */
export interface FunctionConfiguration {
  readonly functionName: string;
  readonly functionArn: string;
  readonly region: string;
  /** File that exports `handler`. */
  readonly bundlePath: string;
  /** The variables set on the function. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryLimitMb: number;
}

/**
 * The whole environment of the function's process: its own variables, then Lambda's, which cannot be
 * overridden. Nothing comes from the environment of whoever starts the local stack, so a developer's
 * own credentials, proxy or NODE_OPTIONS never reach a function.
 *
 * @param runtimeApi host and port of the Runtime API
 */
export function processEnvironment(
  configuration: FunctionConfiguration,
  runtimeApi: string,
): Record<string, string> {
  const { functionName, region, bundlePath, environment, memoryLimitMb } = configuration;
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin:/opt/bin',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    ...environment,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryLimitMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: `local/[$LATEST]/${functionName}`,
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    LAMBDA_TASK_ROOT: dirname(bundlePath),
    LAMBDA_RUNTIME_DIR: import.meta.dirname,
    _HANDLER: `${basename(bundlePath, extname(bundlePath))}.handler`,
  };
}
