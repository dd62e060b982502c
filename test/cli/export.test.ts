import { mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { withStub } from './stub-calls.ts';

const EXPORT = ['audit', 'export', '--last', '24h', '--reason', 'Ticket A1', '--output'];

const HEADER = 'id,status\r\n';
const rowsOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${from + index},delivered\r\n`).join('');

/** A piece of an export, as the API gives it. */
function piece(
  from: number,
  count: number,
  next: string | null,
  more: Record<string, string> = {},
) {
  return {
    csv: (from === 0 ? HEADER : '') + rowsOf(from, count),
    headers: {
      'sealpost-rows': String(count),
      'sealpost-total': String(from + count),
      ...(next === null ? {} : { 'sealpost-next': next }),
      ...more,
    },
  };
}

const calls = withStub();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(calls.folder, 'export-'));
});
const run = (words: readonly string[]) => calls.run(words, { folder });
const files = async () => (await readdir(folder)).sort();
const read = (name: string) => readFile(join(folder, name), 'utf8');

describe('an export', () => {
  it('puts the pieces into one file, for its owner only', async () => {
    calls.stub.answers('export', piece(0, 500, 'c1'), piece(500, 500, 'c2'), piece(1000, 7, null));
    const { status, stdout, stderr } = await run([...EXPORT, 'week.csv']);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Rows in week.csv: 1,007.\n',
    });
    expect(await read('week.csv')).toBe(HEADER + rowsOf(0, 1007));
    expect((await stat(join(folder, 'week.csv'))).mode & 0o777).toBe(0o600);
    expect(await files()).toEqual(['week.csv']);
    const asked = calls.stub.asked.map(({ request }) => request);
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, 'c1', 'c2']);
    expect(new Set(asked.map(({ cursor: _, ...rest }) => JSON.stringify(rest))).size).toBe(1);
  });

  it('goes to stdout, and nothing else does', async () => {
    calls.stub.answers('export', piece(0, 2, 'c1'), piece(2, 1, null));
    const { status, stdout, stderr } = await run([...EXPORT, '-']);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: HEADER + rowsOf(0, 3),
      stderr: '',
    });
  });

  it('takes one person, and what of them', async () => {
    calls.stub.answers('export', piece(0, 0, null));
    const words = ['ann@example.com', '--status', 'failed', '--status', 'bounced'];
    expect((await run([...EXPORT, 'a.csv', ...words])).status).toBe(0);
    expect(calls.stub.asked[0]?.request).toMatchObject({
      key: { kind: 'email', value: 'ann@example.com' },
      filter: { statuses: ['failed', 'bounced'] },
    });
  });

  it('says that it was cut', async () => {
    calls.stub.answers(
      'export',
      piece(0, 500, 'c1'),
      piece(500, 500, null, { 'sealpost-cut': 'true' }),
    );
    const { status, stderr } = await run([...EXPORT, 'cut.csv']);
    expect(status).toBe(0);
    expect(stderr).toContain('The export ends at 1,000 rows, and there are more in this time.');
  });

  it('replaces no file, unless it is forced to', async () => {
    await writeFile(join(folder, 'old.csv'), 'old', { mode: 0o644 });
    calls.stub.answers('export', piece(0, 1, null));
    const refused = await run([...EXPORT, 'old.csv']);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--output is there already');
    expect(await read('old.csv')).toBe('old');
    expect(calls.stub.asked).toEqual([]);
    expect((await run([...EXPORT, 'old.csv', '--force'])).status).toBe(0);
    expect(await read('old.csv')).toBe(HEADER + rowsOf(0, 1));
    expect((await stat(join(folder, 'old.csv'))).mode & 0o777).toBe(0o600);
  });

  it('writes to nothing but files', async () => {
    await mkdir(join(folder, 'folder'));
    await symlink('/dev/null', join(folder, 'null'));
    for (const [name, told] of [
      ['folder', 'is no ordinary file'],
      ['null', 'is no ordinary file'],
      ['nowhere/x.csv', 'cannot be written there'],
    ] as const) {
      const { status, stderr } = await run([...EXPORT, name, '--force']);
      expect(status).toBe(2);
      expect(stderr).toContain(told);
    }
    expect(await files()).toEqual(['folder', 'null']);
  });

  it('keeps what came before the service failed, and says what it is', async () => {
    calls.stub.answers('export', piece(0, 500, 'c1'), { problem: 'unavailable', retryAfter: '9' });
    const { status, stderr } = await run([...EXPORT, 'half.csv', '--wait', '1']);
    expect(status).toBe(5);
    expect(stderr).toContain('What came until then is in half.csv.partial, whole rows only: 500.');
    expect(await files()).toEqual(['half.csv.partial']);
    expect(await read('half.csv.partial')).toBe(HEADER + rowsOf(0, 500));
    expect((await stat(join(folder, 'half.csv.partial'))).mode & 0o777).toBe(0o600);

    const again = await run([...EXPORT, 'half.csv']);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('there is a .partial of it');
    calls.stub.answers('export', piece(0, 1, null));
    expect((await run([...EXPORT, 'half.csv', '--force'])).status).toBe(0);
    expect(await files()).toEqual(['half.csv']);
  });

  it('leaves nothing behind when nothing came', async () => {
    calls.stub.answers('export', { problem: 'forbidden' });
    expect((await run([...EXPORT, 'no.csv'])).status).toBe(4);
    expect(await files()).toEqual([]);
  });

  it('goes on where it was, when it had to wait', async () => {
    const busy = { problem: 'rate-limited', retryAfter: '1' } as const;
    calls.stub.answers('export', piece(0, 500, 'c1'), busy, 'drop', piece(500, 1, null));
    expect((await run([...EXPORT, 'wait.csv'])).status).toBe(0);
    expect(await read('wait.csv')).toBe(HEADER + rowsOf(0, 501));
  });

  it('is stopped by Ctrl-C, and what came is whole rows', async () => {
    calls.stub.answers('export', piece(0, 500, 'c1'), piece(500, 500, 'c2'), 'hang');
    const cli = calls.start([...EXPORT, 'stopped.csv'], { folder });
    await expect.poll(() => calls.stub.asked.length, { timeout: 20_000 }).toBe(3);
    cli.process.kill('SIGINT');
    const { status, stderr } = await cli.ended;
    expect(status).toBe(130);
    expect(stderr).toContain('stopped.csv.partial, whole rows only: 1,000.');
    expect(await read('stopped.csv.partial')).toBe(HEADER + rowsOf(0, 1000));
    expect(await files()).toEqual(['stopped.csv.partial']);
  });

  it('ends quietly when nobody reads on', async () => {
    const much = piece(0, 40_000, 'c');
    calls.stub.answers('export', much, { ...much, csv: rowsOf(40_000, 40_000) });
    const cli = calls.start([...EXPORT, '-'], { folder });
    cli.process.stdout?.destroy();
    const { status, stderr } = await cli.ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
