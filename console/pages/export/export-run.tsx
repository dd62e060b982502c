import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportRequest } from '../../../src/handlers/audit-api/contract/requests.ts';
import { failureText } from '../../shell/failure-alert.tsx';
import type { PageProps } from '../../shell/page.ts';
import { countOf } from '../overview/shares.ts';
import { type CsvFile, csvFileName, openCsvFile } from './csv-file.ts';
import { EXPORT_BEGINS, type ExportProgress, MOST_ROWS, runExport } from './run-export.ts';

interface ExportRunProps extends PageProps {
  readonly wish: ExportRequest;
  readonly onAgain: () => void;
}

/** An export under way, and what became of it. */
export function ExportRun({ client, session, words, wish, onAgain }: ExportRunProps) {
  const { export: texts } = words.pages;
  const [progress, setProgress] = useState<ExportProgress>(EXPORT_BEGINS);
  const file = useRef<CsvFile | null>(null);
  const stop = useRef<AbortController>(new AbortController());
  const started = useRef(false);

  const go = useCallback(
    async (from: ExportProgress) => {
      file.current ??= await openCsvFile(csvFileName(wish.from, wish.to));
      if (file.current === null) return onAgain();
      stop.current = new AbortController();
      const { signal } = stop.current;
      const ended = await runExport(client, wish, file.current, signal, from, setProgress);
      if (ended.failure?.kind === 'unauthenticated') session.refused();
      if (ended.state === 'done' || ended.state === 'cut') await file.current.close();
    },
    [client, session, wish, onAgain],
  );
  useEffect(() => {
    if (!started.current) void go(EXPORT_BEGINS);
    started.current = true;
  }, [go]);
  // Whoever leaves keeps what there is.
  useEffect(() => () => stop.current.abort(), []);

  const { state, total, next, failure } = progress;
  const count = countOf(total, words.console.locale);
  const broken = state === 'failed' || state === 'stopped';
  return (
    <Container>
      <SpaceBetween size="l">
        {state === 'running' ? (
          <>
            <ProgressBar
              label={texts.running}
              value={(total / MOST_ROWS) * 100}
              additionalInfo={texts.rows(count)}
            />
            <Button onClick={() => stop.current.abort()}>{texts.stop}</Button>
          </>
        ) : (
          <Alert type={ALERT_OF[state]}>
            {endText(progress, count, words)}
            {failure === null ? null : ` ${failureText(failure, words.console)}`}
          </Alert>
        )}
        {state === 'running' ? null : (
          <>
            {total > 0 && state !== 'not-saved' ? texts.careful : null}
            <SpaceBetween size="s" direction="horizontal">
              {broken && next !== null ? (
                <Button variant="primary" onClick={() => void go(progress)}>
                  {texts.goOn}
                </Button>
              ) : null}
              {broken && total > 0 ? (
                <Button onClick={() => void file.current?.close()}>{texts.save}</Button>
              ) : null}
              <Button onClick={onAgain}>{texts.again}</Button>
            </SpaceBetween>
          </>
        )}
      </SpaceBetween>
    </Container>
  );
}

const ALERT_OF = {
  done: 'success',
  cut: 'warning',
  stopped: 'info',
  failed: 'error',
  'not-saved': 'error',
} as const;

function endText({ state, total }: ExportProgress, count: string, words: PageProps['words']) {
  const { export: texts } = words.pages;
  switch (state) {
    case 'running':
      return texts.running;
    case 'done':
      return total === 0 ? texts.none : texts.done(count);
    case 'cut':
      return texts.cut(count);
    case 'stopped':
      return texts.stopped(count);
    case 'failed':
      return texts.failed(count);
    case 'not-saved':
      return texts.notSaved;
  }
}
