import { describe, expect, it } from 'vitest';
import type { ExportPiece } from '../../../console/client/audit-client.ts';
import { AuditRequestError } from '../../../console/client/audit-failure.ts';
import type { CsvFile } from '../../../console/pages/export/csv-file.ts';
import {
  EXPORT_BEGINS,
  type ExportProgress,
  runExport,
} from '../../../console/pages/export/run-export.ts';

const WISH = {
  from: '2026-11-21T00:00:00.000Z',
  to: '2026-11-22T00:00:00.000Z',
  reason: 'Ticket A1',
};

const piece = (csv: string, total: number, next: string | null, cut = false): ExportPiece => ({
  csv,
  rows: 1,
  total,
  next,
  cut,
});

class FileOfPieces implements CsvFile {
  readonly download = null;
  readonly pieces: string[] = [];
  kept = 0;

  async write(csv: string): Promise<void> {
    if (csv.includes('no room')) throw new Error('The disk is full.');
    this.pieces.push(csv);
  }

  async keep(): Promise<void> {
    this.kept += 1;
  }
}

const run = (
  pieces: readonly (ExportPiece | Error)[],
  file: FileOfPieces,
  from: ExportProgress = EXPORT_BEGINS,
  signal = new AbortController().signal,
) => {
  const client = {
    async *export() {
      for (const each of pieces) {
        signal.throwIfAborted();
        if (each instanceof Error) throw each;
        yield each;
      }
    },
  };
  return runExport(client, WISH, file, signal, from, () => undefined);
};

describe('an export of the console', () => {
  it('is one file that begins with the mark of its encoding', async () => {
    const file = new FileOfPieces();
    const ended = await run([piece('head\r\na\r\n', 1, 'two'), piece('b\r\n', 2, null)], file);
    expect(ended).toMatchObject({ state: 'done', total: 2 });
    expect(file.pieces.join('')).toBe('\u{feff}head\r\na\r\nb\r\n');
    expect(file.kept).toBe(1);
  });

  it('says when the API has cut it', async () => {
    const ended = await run([piece('a', 10_000, null, true)], new FileOfPieces());
    expect(ended.state).toBe('cut');
  });

  it('keeps what it has when it breaks off, and goes on from there without a second mark', async () => {
    const file = new FileOfPieces();
    const unavailable = new AuditRequestError({ kind: 'unavailable', retryAfterSeconds: 5 });
    const broken = await run([piece('a', 1, 'two'), unavailable], file);
    expect(broken).toMatchObject({
      state: 'failed',
      total: 1,
      next: 'two',
      failure: { kind: 'unavailable' },
    });
    expect(file.kept).toBe(1);
    const ended = await run([piece('b', 2, null)], file, broken);
    expect(ended).toMatchObject({ state: 'done', total: 2, failure: null });
    expect(file.pieces.join('')).toBe('\u{feff}ab');
  });

  it('is stopped by whoever started it, and keeps what it has', async () => {
    const stop = new AbortController();
    stop.abort();
    const file = new FileOfPieces();
    const ended = await run([piece('a', 1, null)], file, EXPORT_BEGINS, stop.signal);
    expect(ended).toMatchObject({ state: 'stopped', failure: null });
    expect(file.kept).toBe(1);
  });

  it('says when there is no room for it', async () => {
    const ended = await run([piece('no room', 1, null)], new FileOfPieces());
    expect(ended.state).toBe('not-saved');
  });
});
