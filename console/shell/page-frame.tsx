import Box from '@cloudscape-design/components/box';
import ErrorBoundary from '@cloudscape-design/components/error-boundary';
import { Suspense } from 'react';
import type { PageProps } from './page.ts';
import type { PageEntry } from './pages.ts';

interface PageFrameProps {
  readonly page: PageEntry;
  readonly given: PageProps;
}

/** Waits for a page's code; when the page breaks, the navigation stays. */
export function PageFrame({ page: { component: Page }, given }: PageFrameProps) {
  const { failures, broken, loading } = given.words.console;
  return (
    <ErrorBoundary
      i18nStrings={{ headerText: failures.heading, descriptionText: broken.pageFailed }}
      onError={() => undefined}
    >
      <Suspense fallback={<Box padding="l">{loading}</Box>}>
        <Page {...given} />
      </Suspense>
    </ErrorBoundary>
  );
}
