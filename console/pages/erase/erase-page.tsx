import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import type { EraseAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import type { EraseRequest } from '../../../src/handlers/audit-api/contract/requests.ts';
import { NOBODY } from '../../lookup/who.ts';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import { Loading } from '../../shell/loading.tsx';
import type { PageProps } from '../../shell/page.ts';
import { useAnswer } from '../../shell/use-answer.ts';
import { EraseForm } from './erase-form.tsx';
import { ErasureReport } from './erasure-report.tsx';

/** Takes a person out of the audit: counted first, confirmed by a word, and then for good. */
export default function ErasePage({ client, session, pool, words }: PageProps) {
  const { erase } = words.pages;
  const [who, setWho] = useState(NOBODY);
  const [reason, setReason] = useState('');
  /** What was counted, and nothing else, is what may be erased. */
  const [asked, setAsked] = useState<EraseRequest | null>(null);
  const [done, setDone] = useState<EraseAnswer | null>(null);
  const { reading, ask, again, reset } = useAnswer<EraseAnswer>(session);

  const run = (request: EraseRequest) => {
    setAsked(request);
    setDone(null);
    ask((signal) => client.erase(request, signal));
  };
  const begin = () => {
    setAsked(null);
    setDone(null);
    reset();
  };
  useEffect(() => {
    if (reading.kind !== 'answer' || reading.answer.dryRun) return;
    setDone(reading.answer);
    // Nothing of the person stays in the page.
    setWho(NOBODY);
    setReason('');
    setAsked(null);
    reset();
  }, [reading, reset]);

  const failure = reading.kind === 'failure' ? reading.failure : null;
  const wrongKey = failure?.kind === 'invalid-field' && failure.field === 'key.value';
  const erasing = asked?.confirmation !== undefined;
  const kind = asked?.key.kind;
  const answer = reading.kind === 'answer' ? reading.answer : done;
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={erase.description}>
          {words.console.pages.erase}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <EraseForm
          who={who}
          onWho={(changed) => {
            setWho(changed);
            begin();
          }}
          reason={reason}
          onReason={(changed) => {
            setReason(changed);
            begin();
          }}
          words={words}
          wrong={wrongKey && kind !== undefined ? words.console.search.wrong[kind] : null}
          busy={reading.kind === 'loading'}
          onCount={(wish) => run({ pool, ...wish })}
        />
        {reading.kind === 'loading' ? (
          <Loading text={erasing ? erase.erasing : erase.counting} />
        ) : null}
        {failure === null || wrongKey ? null : (
          <FailureAlert
            failure={failure}
            words={words.console}
            {...(failure.kind === 'bad-confirmation' ? {} : { onRetry: again })}
          />
        )}
        {answer === null ? null : (
          <ErasureReport
            answer={answer}
            words={words}
            onErase={(confirmation) => {
              if (asked !== null) run({ ...asked, confirmation });
            }}
          />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
