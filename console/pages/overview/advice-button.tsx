import Button from '@cloudscape-design/components/button';
import Popover from '@cloudscape-design/components/popover';
import type { Channel } from '../../../src/domain/channel.ts';
import { reasonAdvice } from '../../delivery/reason-advice.ts';
import { reasonSentence } from '../../delivery/reason-sentence.ts';
import type { Words } from '../../words/words-of.ts';

interface AdviceButtonProps {
  readonly reason: string;
  readonly channel: Channel;
  readonly words: Words;
}

/** Shows what can be done about a reason; nothing where there is no more to say than the status says. */
export function AdviceButton({ reason, channel, words }: AdviceButtonProps) {
  const { advice: label } = words.pages.overview;
  const advice = reasonAdvice(reason, channel, words.support);
  if (advice === null) return null;
  const sentence = reasonSentence(reason, channel, words.support) ?? reason;
  return (
    <Popover triggerType="custom" header={sentence} content={advice} size="large">
      <Button variant="inline-link" ariaLabel={`${label}: ${sentence}`}>
        {label}
      </Button>
    </Popover>
  );
}
