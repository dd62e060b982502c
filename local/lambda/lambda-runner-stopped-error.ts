/** The runner was stopped, so the invocation will not be finished. */
export class LambdaRunnerStoppedError extends Error {
  override readonly name = 'LambdaRunnerStoppedError';

  constructor(functionName: string) {
    super(`${functionName} has been stopped`);
  }
}
