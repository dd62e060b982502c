import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useMemo, useState } from 'react';
import type { Delivery } from '../../../src/handlers/audit-api/contract/answers.ts';
import { filterOf, NO_FILTER } from '../../lookup/filter-query.ts';
import { spanOf } from '../../lookup/span-of.ts';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import { Loading } from '../../shell/loading.tsx';
import type { PageProps } from '../../shell/page.ts';
import { MessagesTable } from './messages-table.tsx';
import { NewestMessage } from './newest-message.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { PersonQuestion } from './person-question.ts';
import { useMessages } from './use-messages.ts';

interface PersonAnswerProps extends PageProps {
  readonly question: PersonQuestion;
  /** Told that the API does not take it for what it was taken for. */
  readonly onWrongKey: (text: string) => void;
}

/** What was sent to one person: the newest at length, the others in a table. */
export function PersonAnswer(props: PersonAnswerProps) {
  const { client, session, words, question, onWrongKey } = props;
  const { pool, key, reason } = question;
  const [query, setQuery] = useState<PropertyFilterProps.Query>(NO_FILTER);
  const [range, setRange] = useState<DateRangePickerProps.Value | null>(null);
  /** The newest of all, whatever the filters leave. */
  const [newest, setNewest] = useState<Delivery | null>(null);
  const asked = useMemo(() => {
    const filter = filterOf(query);
    return { pool, key, reason, ...spanOf(range), ...(filter === null ? {} : { filter }) };
  }, [pool, key, reason, query, range]);
  const messages = useMessages(client, session, asked);
  const { shown, failure } = messages;

  useEffect(() => {
    setNewest((known) => known ?? shown?.[0] ?? null);
  }, [shown]);
  const wrongKey = failure?.kind === 'invalid-field' && failure.field === 'key.value';
  useEffect(() => {
    if (wrongKey) onWrongKey(words.console.search.wrong[key.kind]);
  }, [wrongKey, onWrongKey, words, key]);

  if (shown === null) {
    if (failure === null) return <Loading text={words.console.search.searching} />;
    return wrongKey ? null : (
      <FailureAlert failure={failure} words={words.console} onRetry={messages.again} />
    );
  }
  const filtered = query.tokens.length > 0 || range !== null;
  if (newest === null && shown.length === 0 && !filtered && messages.more === null) {
    return <NothingFound words={words.console} of={question} pools={props.me.pools.length} />;
  }
  return (
    <SpaceBetween size="l">
      {newest === null ? null : (
        <NewestMessage {...props} delivery={newest} reason={question.reason} />
      )}
      <MessagesTable
        words={words}
        messages={messages}
        query={query}
        onQuery={setQuery}
        range={range}
        onRange={setRange}
      />
    </SpaceBetween>
  );
}
