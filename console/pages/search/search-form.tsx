import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { isReason } from '../../lookup/is-reason.ts';
import { ReasonField } from '../../lookup/reason-field.tsx';
import { keyOf, type Who } from '../../lookup/who.ts';
import { WhoField } from '../../lookup/who-field.tsx';
import type { ConsoleWords } from '../../words/console-words.ts';

const KINDS = ['email', 'phone', 'user-name', 'sub', 'notification'] as const;

interface SearchFormProps {
  readonly who: Who;
  readonly onWho: (who: Who) => void;
  /** What the API did not understand of it. */
  readonly wrong: string | null;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly words: ConsoleWords;
  readonly onAsk: () => void;
}

/** One box, one reason, one button. */
export function SearchForm(props: SearchFormProps) {
  const { who, onWho, wrong, reason, onReason, words, onAsk } = props;
  const [tried, setTried] = useState(false);
  const nobody = tried && keyOf(who) === null ? words.search.needed : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (keyOf(who) !== null && isReason(reason)) onAsk();
      }}
    >
      <Container>
        <SpaceBetween size="l">
          <Grid
            gridDefinition={[
              { colspan: { default: 12, s: 7 } },
              { colspan: { default: 12, s: 5 } },
            ]}
          >
            <WhoField
              who={who}
              onWho={onWho}
              kinds={KINDS}
              words={words}
              error={nobody ?? wrong}
              autoFocus
            />
            <ReasonField reason={reason} onReason={onReason} words={words} missing={tried} />
          </Grid>
          <Button variant="primary" iconName="search" formAction="submit">
            {words.search.button}
          </Button>
        </SpaceBetween>
      </Container>
    </form>
  );
}
