import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import type { Words } from '../../words/words-of.ts';

/** What every part of the overview is given. */
export interface PartProps {
  readonly answer: OverviewAnswer;
  readonly words: Words;
}
