import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { EraseRequest } from '../../../src/handlers/audit-api/contract/requests.ts';
import { isReason } from '../../lookup/is-reason.ts';
import { PERSON_KINDS, personKeyOf } from '../../lookup/person-key-of.ts';
import { ReasonField } from '../../lookup/reason-field.tsx';
import type { Who } from '../../lookup/who.ts';
import { WhoField } from '../../lookup/who-field.tsx';
import type { Words } from '../../words/words-of.ts';

interface EraseFormProps {
  readonly who: Who;
  readonly onWho: (who: Who) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly words: Words;
  /** What the API did not understand of whom was asked for. */
  readonly wrong: string | null;
  readonly busy: boolean;
  readonly onCount: (wish: Pick<EraseRequest, 'key' | 'reason'>) => void;
}

/** Whom, and why. It only counts. */
export function EraseForm(props: EraseFormProps) {
  const { who, onWho, reason, onReason, words, wrong, busy, onCount } = props;
  const { erase } = words.pages;
  const [tried, setTried] = useState(false);
  const key = personKeyOf(who);
  const nobody = tried && key === null ? words.console.search.neededPerson : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const ready = key !== null && isReason(reason);
        setTried(!ready);
        if (ready && !busy) onCount({ key, reason: reason.trim() });
      }}
    >
      <Container>
        <SpaceBetween size="l">
          <WhoField
            who={who}
            onWho={onWho}
            kinds={PERSON_KINDS}
            words={words.console}
            error={nobody ?? wrong}
          />
          <ReasonField
            reason={reason}
            onReason={onReason}
            label={erase.why}
            choices={erase.reasons}
            words={words.console}
            missing={tried}
          />
          <Button variant="primary" formAction="submit" loading={busy}>
            {erase.count}
          </Button>
        </SpaceBetween>
      </Container>
    </form>
  );
}
