import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SearchAnswer, ShowAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { AnswerPanel } from '../../delivery/answer-panel.tsx';
import { filterOf, NO_FILTER } from '../../lookup/filter-query.ts';
import { spanOf } from '../../lookup/span-of.ts';
import { FailureAlert, failureText } from '../../shell/failure-alert.tsx';
import type { PageProps } from '../../shell/page.ts';
import { useAnswer } from '../../shell/use-answer.ts';
import { MessagesTable } from './messages-table.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { PersonQuestion } from './person-question.ts';

const PAGE = 25;

interface PersonAnswerProps extends PageProps {
  readonly question: PersonQuestion;
  /** Told what the API did not understand of whom was asked for. */
  readonly onWrongField: (text: string) => void;
}

/** What was sent to one person: the newest at length, the others in a table. */
export function PersonAnswer(props: PersonAnswerProps) {
  const { client, session, words, question, onWrongField } = props;
  const [query, setQuery] = useState<PropertyFilterProps.Query>(NO_FILTER);
  const [range, setRange] = useState<DateRangePickerProps.Value | null>(null);
  const first = useAnswer<SearchAnswer>(session);
  const older = useAnswer<SearchAnswer>(session);
  const story = useAnswer<ShowAnswer>(session);
  const [pages, setPages] = useState<readonly SearchAnswer[]>([]);
  /** The newest of all, whatever the filters leave. */
  const [newest, setNewest] = useState<SearchAnswer['deliveries'][number] | null>(null);
  const place = useRef<HTMLDivElement>(null);

  const load = useCallback(
    (cursor: string | null) => (signal: AbortSignal) => {
      const filter = filterOf(query);
      return client.search(
        {
          pool: question.pool,
          key: question.key,
          reason: question.reason,
          limit: PAGE,
          ...spanOf(range),
          ...(filter === null ? {} : { filter }),
          ...(cursor === null ? {} : { cursor }),
        },
        signal,
      );
    },
    [client, question, query, range],
  );
  const { ask: askFirst } = first;
  useEffect(() => askFirst(load(null)), [askFirst, load]);

  const { reading } = first;
  useEffect(() => {
    if (reading.kind === 'answer') {
      setPages([reading.answer]);
      setNewest((known) => known ?? reading.answer.deliveries[0] ?? null);
    }
    if (reading.kind === 'failure' && reading.failure.kind === 'invalid-field') {
      onWrongField(failureText(reading.failure, words.console));
    }
  }, [reading, onWrongField, words]);
  useEffect(() => {
    if (older.reading.kind !== 'answer') return;
    const { answer } = older.reading;
    setPages((before) => (before.includes(answer) ? before : [...before, answer]));
  }, [older.reading]);

  const { ask: askStory } = story;
  const newestId = newest?.id ?? null;
  useEffect(() => {
    if (newestId === null) return;
    const { pool, reason } = question;
    askStory((signal) => client.show({ pool, id: newestId, reason }, signal));
  }, [askStory, client, newestId, question]);
  useEffect(() => {
    if (newestId !== null) place.current?.scrollIntoView({ block: 'start' });
  }, [newestId]);

  const { search } = words.console;
  const next = pages.at(-1)?.next ?? null;
  const filtered = query.tokens.length > 0 || range !== null;
  const deliveries = pages.flatMap((page) => page.deliveries);
  const shownStory = story.reading.kind === 'answer' ? story.reading.answer.story : null;

  if (reading.kind === 'failure' && pages.length === 0) {
    return reading.failure.kind === 'invalid-field' ? null : (
      <FailureAlert failure={reading.failure} words={words.console} onRetry={first.again} />
    );
  }
  if (pages.length === 0) {
    return <ProgressBar status="in-progress" label={search.searching} />;
  }
  if (newest === null && !filtered && next === null) return <NothingFound words={words.console} />;
  return (
    <SpaceBetween size="l">
      {newest === null ? null : (
        <div ref={place}>
          <AnswerPanel
            delivery={newest}
            story={shownStory}
            words={words}
            heading={search.answerHeading}
          />
        </div>
      )}
      {story.reading.kind === 'failure' ? (
        <FailureAlert failure={story.reading.failure} words={words.console} onRetry={story.again} />
      ) : null}
      <MessagesTable
        words={words}
        deliveries={deliveries}
        loading={reading.kind === 'loading'}
        failure={reading.kind === 'failure' ? reading.failure : null}
        onRetry={first.again}
        query={query}
        onQuery={setQuery}
        range={range}
        onRange={setRange}
        more={next === null ? null : () => older.ask(load(next))}
        loadingMore={older.reading.kind === 'loading'}
        moreFailure={older.reading.kind === 'failure' ? older.reading.failure : null}
        onRetryMore={older.again}
      />
    </SpaceBetween>
  );
}
