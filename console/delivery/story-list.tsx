import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import type { DeliveryTone } from '../../src/domain/delivery-tone.ts';
import { tellStep } from '../../src/domain/tell-step.ts';
import type { Delivery, StoryStep } from '../../src/handlers/audit-api/contract/answers.ts';
import type { Words } from '../words/words-of.ts';
import { When } from './when.tsx';

const SIGN: Readonly<Record<DeliveryTone, StepsProps.Status>> = {
  good: 'success',
  busy: 'info',
  doubt: 'warning',
  bad: 'error',
};

interface StoryListProps {
  readonly delivery: Delivery;
  readonly story: readonly StoryStep[];
  readonly words: Words;
}

/** All that happened to a message, oldest first. */
export function StoryList({ delivery, story, words }: StoryListProps) {
  return (
    <Steps
      ariaLabel={words.console.search.timeline}
      steps={story.map((step) => {
        const told = tellStep({ ...step, channel: delivery.channel }, words.support);
        return {
          status: SIGN[told.tone],
          header: told.label,
          details: (
            <>
              <When at={step.at} words={words.console} exact />
              {step.providerCode === null ? null : ` · ${step.providerCode}`}
              {told.why === null ? null : <div>{told.why}</div>}
            </>
          ),
        };
      })}
    />
  );
}
