import type { ExportRequest } from '../../../src/handlers/audit-api/contract/requests.ts';
import type { AuditClient } from '../../client/audit-client.ts';
import type { AuditFailure } from '../../client/audit-failure.ts';
import { failureOf } from '../../shell/use-answer.ts';
import type { CsvFile } from './csv-file.ts';

/** The API ends there (`src/handlers/audit-api`). */
export const MOST_ROWS = 10_000;

/** How far an export has come. `next` is where it can be gone on from. */
export interface ExportProgress {
  readonly state: 'running' | 'done' | 'cut' | 'stopped' | 'failed' | 'not-saved';
  readonly total: number;
  readonly next: string | null;
  readonly failure: AuditFailure | null;
}

export const EXPORT_BEGINS: ExportProgress = {
  state: 'running',
  total: 0,
  next: null,
  failure: null,
};

/** Writes piece after piece into the file, and tells how far it is. What was got is kept. */
export async function runExport(
  client: AuditClient,
  wish: ExportRequest,
  file: CsvFile,
  signal: AbortSignal,
  from: ExportProgress,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportProgress> {
  let { total, next } = from;
  let cut = false;
  const tell = (state: ExportProgress['state'], failure: AuditFailure | null = null) => {
    const progress = { state, total, next, failure };
    onProgress(progress);
    return progress;
  };
  tell('running');
  try {
    const cursor = next === null ? {} : { cursor: next };
    for await (const piece of client.export({ ...wish, ...cursor }, signal)) {
      try {
        await file.write(piece.csv);
      } catch {
        return tell('not-saved');
      }
      total = piece.total;
      next = piece.next;
      cut = piece.cut;
      tell('running');
    }
    return tell(cut ? 'cut' : 'done');
  } catch (error) {
    return signal.aborted ? tell('stopped') : tell('failed', failureOf(error));
  }
}
