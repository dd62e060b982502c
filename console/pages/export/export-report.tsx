import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import LiveRegion from '@cloudscape-design/components/live-region';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { AnswerPlace } from '../../delivery/answer-place.tsx';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import type { Words } from '../../words/words-of.ts';
import type { ExportProgress } from './run-export.ts';
import type { Export } from './use-export.ts';

interface ExportReportProps {
  readonly progress: ExportProgress;
  readonly run: Export;
  readonly words: Words;
}

/** An export under way, and what became of it. */
export function ExportReport({ progress, run, words }: ExportReportProps) {
  const { export: texts } = words.pages;
  const { state, total, failure } = progress;
  const label = words.console.pages.export;
  if (state === 'running') {
    return (
      <AnswerPlace of="running" label={label}>
        <Container>
          <SpaceBetween size="l">
            <ProgressBar
              label={texts.running}
              value={progress.share * 100}
              additionalInfo={texts.rows(total)}
            />
            <Button onClick={run.stop}>{texts.stop}</Button>
          </SpaceBetween>
        </Container>
      </AnswerPlace>
    );
  }
  const text = endText(progress, words);
  return (
    <AnswerPlace of="ended" label={label}>
      <SpaceBetween size="m">
        <Alert type={ALERT_OF[state]}>
          {text}
          {total > 0 && state !== 'not-saved' ? (
            <Box padding={{ top: 'xs' }}>{texts.careful}</Box>
          ) : null}
        </Alert>
        {failure === null ? null : (
          <FailureAlert
            failure={failure}
            words={words.console}
            {...(run.goOn === null ? {} : { onRetry: run.goOn })}
          />
        )}
        <SpaceBetween size="s" direction="horizontal">
          {state === 'stopped' && run.goOn !== null ? (
            <Button onClick={run.goOn}>{texts.goOn}</Button>
          ) : null}
          {run.save === null ? null : (
            <Button iconName="download" onClick={run.save}>
              {texts.save}
            </Button>
          )}
        </SpaceBetween>
      </SpaceBetween>
      <LiveRegion hidden>{text}</LiveRegion>
    </AnswerPlace>
  );
}

const ALERT_OF = {
  done: 'success',
  cut: 'warning',
  stopped: 'info',
  failed: 'error',
  'not-saved': 'error',
} as const;

function endText({ state, total }: ExportProgress, { pages: { export: texts } }: Words): string {
  switch (state) {
    case 'running':
      return texts.running;
    case 'done':
      return total === 0 ? texts.none : texts.done(total);
    case 'cut':
      return texts.cut(total);
    case 'stopped':
      return texts.stopped(total);
    case 'failed':
      return texts.failed(total);
    case 'not-saved':
      return texts.notSaved;
  }
}
