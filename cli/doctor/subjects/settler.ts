import type { Check, Exam } from '../exam.ts';
import { ruleChecks } from './rule.ts';

/** Without the settler messages in doubt stay so. */
export function settlerChecks({ deployment }: Exam): readonly Check[] {
  const { settlerRuleName, settlerArn } = deployment;
  return ruleChecks(
    'settler-rule',
    settlerRuleName,
    settlerArn,
    'nothing settles what is in doubt',
  );
}
