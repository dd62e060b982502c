import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportRequest } from '../../../src/handlers/audit-api/contract/requests.ts';
import type { AuditClient } from '../../client/audit-client.ts';
import type { Session } from '../../session/session.ts';
import { type CsvFile, csvFileName } from './csv-file.ts';
import { openCsvFile } from './open-csv-file.ts';
import { EXPORT_BEGINS, type ExportProgress, runExport } from './run-export.ts';

interface Begun {
  readonly wish: ExportRequest;
  readonly file: CsvFile;
}

export interface Export {
  /** Null before the first, and when somebody has thought better of it. */
  readonly progress: ExportProgress | null;
  readonly wish: ExportRequest | null;
  readonly begin: (wish: ExportRequest) => void;
  readonly stop: () => void;
  /** Goes on where it was broken off; null where that is of no use. */
  readonly goOn: (() => void) | null;
  /** Gives what there is to the person; null where they have it. */
  readonly save: (() => void) | null;
}

/** Where another try may get further. */
const PASSES = ['unavailable', 'rate-limited', 'offline', 'internal'];

/** One export at a time. */
export function useExport(client: AuditClient, session: Session): Export {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async ({ wish, file }: Begun, from: ExportProgress) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const ended = await runExport(client, wish, file, controller.signal, from, (told) => {
        if (running.current === controller) setProgress(told);
      });
      if (ended.failure?.kind === 'unauthenticated') session.refused();
      const whole = ended.state === 'done' || ended.state === 'cut';
      if (whole && ended.total > 0) file.download?.();
    },
    [client, session],
  );
  const begin = useCallback(
    async (wish: ExportRequest) => {
      const file = await openCsvFile(csvFileName(wish.from, wish.to));
      if (file === null) return;
      setBegun({ wish, file });
      await run({ wish, file }, EXPORT_BEGINS);
    },
    [run],
  );
  // Whoever leaves keeps what there is.
  useEffect(() => () => running.current?.abort(), []);
  useWarningBeforeLeaving(progress?.state === 'running');

  const broken = progress?.state === 'stopped' || progress?.state === 'failed';
  const passes = progress?.failure == null || PASSES.includes(progress.failure.kind);
  const goOn = useCallback(() => {
    if (begun !== null && progress !== null) void run(begun, progress);
  }, [run, begun, progress]);
  return {
    progress,
    wish: begun?.wish ?? null,
    begin: (wish) => void begin(wish),
    stop: () => running.current?.abort(),
    goOn: broken && passes ? goOn : null,
    save: broken && (progress?.total ?? 0) > 0 ? (begun?.file.download ?? null) : null,
  };
}

/** The browser asks, in its own words. */
function useWarningBeforeLeaving(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wanted]);
}
