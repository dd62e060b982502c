import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { keyOf, NOBODY, type Who } from '../../lookup/who.ts';
import type { PageProps } from '../../shell/page.ts';
import { PersonAnswer } from './person-answer.tsx';
import type { PersonQuestion } from './person-question.ts';
import { SearchForm } from './search-form.tsx';

/** "Did she get it?" */
export default function SearchPage(props: PageProps) {
  const { words, reason, onReason, pool } = props;
  const { search } = words.console;
  const [who, setWho] = useState<Who>(NOBODY);
  const [question, setQuestion] = useState<PersonQuestion | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [, navigate] = useLocation();

  const ask = () => {
    const key = keyOf(who);
    if (key === null) return;
    setWrong(null);
    if (key.kind === 'notification') return navigate(`/n/${encodeURIComponent(key.value)}`);
    setQuestion((before) => ({
      // Asked once more is another question, although it reads the same.
      number: (before?.number ?? 0) + 1,
      key: { kind: key.kind, value: key.value },
      reason: reason.trim(),
      pool,
    }));
  };
  const onWho = (changed: Who) => {
    setWho(changed);
    setWrong(null);
  };
  const onWrongKey = useCallback((text: string) => setWrong(text), []);

  return (
    <ContentLayout
      header={
        <Header variant="h1" description={search.description}>
          {search.heading}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <SearchForm
          who={who}
          onWho={onWho}
          wrong={wrong}
          reason={reason}
          onReason={onReason}
          words={words.console}
          onAsk={ask}
        />
        {question === null || question.pool !== pool ? null : (
          <PersonAnswer
            key={question.number}
            {...props}
            question={question}
            onWrongKey={onWrongKey}
          />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
