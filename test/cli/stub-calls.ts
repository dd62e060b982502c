import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type CliTerms, type RunningCli, startCli } from './run-cli.ts';
import { type StubConsole, startStubConsole } from './stub-console.ts';

export interface StubCalls {
  readonly stub: StubConsole;
  /** Where the program is run. */
  readonly folder: string;
  start(words: readonly string[], terms?: CliTerms): RunningCli;
  run(words: readonly string[], terms?: CliTerms): RunningCli['ended'];
}

/** Calls of the program by somebody with a token, in a folder of their own, against a stub. */
export function withStub(): StubCalls {
  let stub: StubConsole;
  let folder = '';
  beforeAll(async () => {
    stub = await startStubConsole();
    folder = await mkdtemp(join(tmpdir(), 'sealpost-cli-'));
  });
  afterEach(() => {
    expect(stub.faults).toEqual([]);
    stub.forget();
  });
  afterAll(async () => {
    await stub.close();
    await rm(folder, { recursive: true, force: true });
  });
  const calls: StubCalls = {
    get stub() {
      return stub;
    },
    get folder() {
      return folder;
    },
    start: (words, terms = {}) =>
      startCli(words, {
        folder,
        ...terms,
        environment: {
          SEALPOST_CONSOLE: stub.url,
          SEALPOST_TOKEN: 'token',
          XDG_STATE_HOME: join(folder, 'state'),
          ...terms.environment,
        },
      }),
    run: (words, terms) => calls.start(words, terms).ended,
  };
  return calls;
}
