import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import type { Phase } from '../../src/domain/delivery-phase.ts';
import { ARRIVAL, type ReceiptStatus } from '../../src/domain/delivery-receipt.ts';
import { OF_PHASE } from '../../src/domain/delivery-status.ts';
import { type DeliveryTone, TONE_OF } from '../../src/domain/delivery-tone.ts';
import type { Delivery, StoryStep } from '../../src/handlers/audit-api/contract/answers.ts';
import type { Words } from '../words/words-of.ts';
import { reasonSentence } from './reason-sentence.ts';
import { When } from './when.tsx';

interface StoryListProps {
  readonly delivery: Delivery;
  readonly story: readonly StoryStep[];
  readonly words: Words;
}

/** All that happened to a message, oldest first. */
export function StoryList({ delivery, story, words }: StoryListProps) {
  const { support } = words;
  return (
    <Steps
      ariaLabel={words.console.search.timeline}
      steps={story.map((step) => {
        const why = reasonSentence(step.reason, delivery.channel, support);
        return {
          status: SIGN[toneOf(step)],
          header: textOf(step, words),
          details: (
            <>
              <When at={step.at} words={words.console} exact />
              {step.by === 'sealpost' ? null : ` · ${support.providers[step.by]}`}
              {step.providerCode === null ? null : ` · ${step.providerCode}`}
              {why === null ? null : <div>{why}</div>}
            </>
          ),
        };
      })}
    />
  );
}

const SIGN: Readonly<Record<DeliveryTone, StepsProps.Status>> = {
  good: 'success',
  busy: 'info',
  doubt: 'warning',
  bad: 'error',
};

function textOf(step: StoryStep, { support }: Words): string {
  if (step.by === 'sealpost') return support.phases[step.event as Phase] ?? step.event;
  return support.receipts[step.event as ReceiptStatus] ?? step.event;
}

function toneOf(step: StoryStep): DeliveryTone {
  if (step.by === 'sealpost') return TONE_OF[OF_PHASE[step.event as Phase]] ?? 'busy';
  const arrival = ARRIVAL[step.event as ReceiptStatus];
  if (arrival === 'arrived') return 'good';
  return arrival === 'lost' ? 'bad' : 'busy';
}
