import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PageProps } from '../../shell/page.ts';
import { ExportForm } from './export-form.tsx';
import { ExportReport } from './export-report.tsx';
import { useExport } from './use-export.ts';

/** Messages as a file, for those who may take them away. */
export default function ExportPage({ client, session, pool, words }: PageProps) {
  const run = useExport(client, session);
  const { progress, wish } = run;
  const failure = progress?.failure ?? null;
  const kind = wish?.key?.kind;
  const wrongKey = failure?.kind === 'invalid-field' && failure.field === 'key.value';
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={words.pages.export.description}>
          {words.console.pages.export}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <ExportForm
          words={words}
          running={progress?.state === 'running'}
          wrong={wrongKey && kind !== undefined ? words.console.search.wrong[kind] : null}
          onExport={(chosen) => run.begin({ pool, ...chosen })}
        />
        {progress === null || wrongKey ? null : (
          <ExportReport progress={progress} run={run} words={words} />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
