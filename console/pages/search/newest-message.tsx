import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useMemo } from 'react';
import type { Delivery, ShowAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { AnswerPanel } from '../../delivery/answer-panel.tsx';
import { StoryList } from '../../delivery/story-list.tsx';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import type { PageProps } from '../../shell/page.ts';
import { useAnswer } from '../../shell/use-answer.ts';

type NewestMessageProps = Pick<PageProps, 'client' | 'session' | 'words' | 'reason'> & {
  readonly delivery: Delivery;
};

/** The answer stands at once; what happened on the way is fetched to it. */
export function NewestMessage({ client, session, words, reason, delivery }: NewestMessageProps) {
  const { reading, askOnce, again } = useAnswer<ShowAnswer>(session);
  const { pool, id } = delivery;
  const load = useMemo(
    () => (signal: AbortSignal) => client.show({ pool, id, reason }, signal),
    [client, pool, id, reason],
  );
  useEffect(() => askOnce(load), [askOnce, load]);
  const { search, loading } = words.console;
  const { purpose, triggerSource } = delivery;
  return (
    <AnswerPanel
      delivery={delivery}
      words={words}
      heading={search.answerHeading}
      description={purpose === null ? triggerSource : words.support.purposes[purpose]}
    >
      {reading.kind === 'answer' ? (
        <StoryList delivery={delivery} story={reading.answer.story} words={words} />
      ) : reading.kind === 'failure' ? (
        <FailureAlert failure={reading.failure} words={words.console} onRetry={again} />
      ) : (
        <StatusIndicator type="loading">{loading}</StatusIndicator>
      )}
    </AnswerPanel>
  );
}
