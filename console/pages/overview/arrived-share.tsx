import Box from '@cloudscape-design/components/box';
import type { Words } from '../../words/words-of.ts';
import { ShareBar } from './share-bar.tsx';
import { countOf, percentOf } from './shares.ts';

interface ArrivedShareProps {
  readonly arrived: number;
  readonly count: number;
  readonly words: Words;
  /** Says of how many, too: there is no column for it. */
  readonly narrow: boolean;
}

/** How many of so many arrived. */
export function ArrivedShare({ arrived, count, words, narrow }: ArrivedShareProps) {
  const { locale } = words.console;
  const percent = percentOf(arrived, count, locale);
  if (!narrow) return <ShareBar part={arrived} whole={count} tone="good" text={percent} />;
  return (
    <>
      <div>{percent}</div>
      <Box color="text-body-secondary" fontSize="body-s">
        {words.pages.overview.of(countOf(count, locale))}
      </Box>
    </>
  );
}
