import { type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hasTerminals } from './has-terminals.ts';
import { watch } from './run-cli.ts';
import { sampleDelivery, sampleOverview } from './sample-answers.ts';
import { withStub } from './stub-calls.ts';

const BIN = join(import.meta.dirname, '..', '..', 'cli', 'bin', 'sealpost.mjs');
const WHY = ['--reason', 'Ticket A1'];
const found = { json: { deliveries: [sampleDelivery()], searched: 1, next: null } };
const COLOUR = /\u001b\[\d+m/;

const calls = withStub();
const running: ReturnType<typeof spawn>[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The program on a terminal. @param columns how wide it is */
function onTerminal(words: readonly string[], columns = 80, more: Record<string, string> = {}) {
  const quoted = [process.execPath, BIN, ...words].map((word) => `'${word}'`).join(' ');
  const options: SpawnOptions = {
    cwd: calls.folder,
    stdio: 'pipe',
    env: {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      TERM: 'xterm',
      SHELL: '/bin/sh',
      SEALPOST_CONSOLE: calls.stub.url,
      SEALPOST_TOKEN: 'token',
      XDG_STATE_HOME: calls.folder,
      ...more,
    },
  };
  const command = `stty cols ${columns}; exec ${quoted}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], options);
  running.push(child);
  const cli = watch(child, null);
  return {
    // A terminal has no stderr.
    ended: cli.ended.then(({ status, stdout }) => ({ status, seen: stdout })),
    sees: cli.says,
    type: (keys: string) => child.stdin?.write(keys),
  };
}

describe.skipIf(!hasTerminals)('on a terminal', () => {
  it('answers are coloured, unless colours are not wanted', async () => {
    calls.stub.answers('search', found);
    const words = ['audit', 'find', 'ann@example.com', ...WHY];
    expect((await onTerminal(words).ended).seen).toMatch(COLOUR);
    for (const plain of [
      onTerminal([...words, '--no-color']),
      onTerminal(words, 80, { NO_COLOR: '1' }),
      onTerminal(words, 80, { TERM: 'dumb' }),
    ]) {
      expect((await plain.ended).seen).not.toMatch(COLOUR);
    }
    const piped = await calls.run(words, { environment: { FORCE_COLOR: '1' } });
    expect(piped.stdout).not.toMatch(COLOUR);
  });

  it.each([40, 60, 80, 120, 200])(
    'no line is wider than the %i columns there are',
    async (columns) => {
      calls.stub.answers('search', found);
      calls.stub.answers('overview', { json: sampleOverview() });
      for (const words of [
        ['audit', 'find', 'ann@example.com', ...WHY, '--no-color'],
        ['audit', 'find', 'ann@example.com', ...WHY, '--no-color', '--lang', 'ko'],
        ['audit', 'overview', '--no-color'],
      ]) {
        const { seen } = await onTerminal(words, columns).ended;
        for (const line of seen.split(/\r?\n/)) {
          // Korean letters take two columns each.
          const wide = line.match(/[\uac00-\ud7a3]/g)?.length ?? 0;
          expect(line.length + wide, line).toBeLessThanOrEqual(columns);
        }
      }
    },
  );

  it('the overview has bars where they fit, and none in a pipe', async () => {
    calls.stub.answers('overview', { json: sampleOverview() });
    expect((await onTerminal(['audit', 'overview'], 80).ended).seen).toMatch(/13:00 {2}804 {2}.*█/);
    expect((await onTerminal(['audit', 'overview'], 50).ended).seen).not.toContain('█');
    expect((await calls.run(['audit', 'overview'])).stdout).not.toContain('█');
  });

  it('the reason is asked for', async () => {
    calls.stub.answers('search', found);
    const terminal = onTerminal(['audit', 'find', 'ann@example.com']);
    await terminal.sees('Why do you look?');
    terminal.type('Ticket A2\r');
    expect((await terminal.ended).status).toBe(0);
    expect(calls.stub.asked[0]?.request.reason).toBe('Ticket A2');
  });

  it('an erasure is done when the word is typed, and not otherwise', async () => {
    const counted = {
      dryRun: true,
      erased: 2,
      underWay: 0,
      erasableFrom: null,
      complete: true,
      confirmation: 'sealed',
    };
    const erased = { ...counted, dryRun: false, confirmation: null };
    const words = ['audit', 'erase', 'ann@example.com', ...WHY];
    for (const keys of ['yes\r', '\r', '\u0004']) {
      calls.stub.forget();
      calls.stub.answers('erase', { json: counted });
      const terminal = onTerminal(words);
      await terminal.sees('Type erase to do it:');
      terminal.type(keys);
      const { status, seen } = await terminal.ended;
      expect(status).toBe(2);
      expect(seen).toContain('Nothing was erased.');
      expect(calls.stub.asked).toHaveLength(1);
    }
    calls.stub.answers('erase', { json: counted }, { json: erased });
    const terminal = onTerminal(words);
    await terminal.sees('Type erase to do it:');
    terminal.type('erase\r');
    expect(await terminal.ended).toMatchObject({ status: 0 });
  });

  it('Ctrl-C ends a question and a wait with 130, and nothing is told to go wrong', async () => {
    const asked = onTerminal(['audit', 'find', 'ann@example.com']);
    await asked.sees('Why do you look?');
    asked.type('\u0003');
    expect((await asked.ended).status).toBe(130);

    calls.stub.answers('search', 'hang');
    const waits = onTerminal(['audit', 'find', 'ann@example.com', ...WHY]);
    await expect.poll(() => calls.stub.asked.length, { timeout: 20_000 }).toBe(1);
    waits.type('\u0003');
    const { status, seen } = await waits.ended;
    expect(status).toBe(130);
    expect(seen.replaceAll('^C', '').trim()).toBe('');
  });

  it('a CSV that is shown does nothing to it', async () => {
    calls.stub.answers('export', {
      csv: 'id\r\n\u001b[2Jx\r\n',
      headers: { 'sealpost-rows': '1', 'sealpost-total': '1' },
    });
    const { seen } = await onTerminal(['audit', 'export', '--last', '1h', '--output', '-', ...WHY])
      .ended;
    expect(seen).toContain('\u{fffd}[2Jx');
    expect(seen).not.toContain('\u001b[2J');
  });
});
