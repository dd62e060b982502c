import type { ExportRequest } from '../../../src/handlers/audit-api/contract/requests.ts';
import type { AuditClient } from '../../client/audit-client.ts';
import type { AuditFailure } from '../../client/audit-failure.ts';
import { failureOf } from '../../shell/use-answer.ts';
import type { CsvFile } from './csv-file.ts';
import { shareDone } from './share-done.ts';

/** The API ends there (`src/handlers/audit-api`). */
export const MOST_ROWS = 10_000;

/** How far an export has come. `next` is where it can be gone on from. */
export interface ExportProgress {
  readonly state: 'running' | 'done' | 'cut' | 'stopped' | 'failed' | 'not-saved';
  /** Rows that are in the file. */
  readonly total: number;
  /** From 0 to 1: of the period, or of the rows that an export takes. */
  readonly share: number;
  readonly next: string | null;
  readonly failure: AuditFailure | null;
}

export const EXPORT_BEGINS: ExportProgress = {
  state: 'running',
  total: 0,
  share: 0,
  next: null,
  failure: null,
};

/** Spreadsheet programs take a file without it for another encoding, and the masks' dots for rubbish. */
const UTF_8_MARK = '\u{feff}';

/**
 * Writes piece after piece into the file, and tells how far it is. However it ends, what was got is
 * kept.
 *
 * @param from where to go on from
 */
export async function runExport(
  client: Pick<AuditClient, 'export'>,
  wish: ExportRequest,
  file: CsvFile,
  signal: AbortSignal,
  from: ExportProgress,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportProgress> {
  let progress: ExportProgress = { ...from, state: 'running', failure: null };
  const tell = (changes: Partial<ExportProgress>) => {
    progress = { ...progress, ...changes };
    onProgress(progress);
    return progress;
  };
  const end = async (changes: Partial<ExportProgress>) => {
    const saved = await file.keep().then(
      () => true,
      () => false,
    );
    return tell(saved ? changes : { state: 'not-saved' });
  };
  tell({});
  const cursor = from.next === null ? {} : { cursor: from.next };
  let cut = false;
  try {
    for await (const piece of client.export({ ...wish, ...cursor }, signal)) {
      const { csv, total, next } = piece;
      const first = from.next === null && progress.next === null;
      const saved = await file.write(first ? `${UTF_8_MARK}${csv}` : csv).then(
        () => true,
        () => false,
      );
      if (!saved) return tell({ state: 'not-saved' });
      cut = piece.cut;
      const share = Math.max(progress.share, shareDone(csv, wish) ?? 0, total / MOST_ROWS);
      tell({ total, next, share: Math.min(share, 1) });
    }
  } catch (error) {
    return end(
      signal.aborted ? { state: 'stopped' } : { state: 'failed', failure: failureOf(error) },
    );
  }
  return end({ state: cut ? 'cut' : 'done', share: 1 });
}
