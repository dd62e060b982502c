import { ask } from '../ask-fault.ts';
import type { Check, Exam } from '../exam.ts';
import { allOr, broken, type Result } from '../finding.ts';

/** Whether a rule of EventBridge's default bus hands to a function what it should. */
export function ruleChecks(
  name: string,
  ruleName: string | undefined,
  targetArn: string | undefined,
  what: string,
): readonly Check[] {
  if (ruleName === undefined || targetArn === undefined) return [];
  return [{ name, run: (exam, at) => look(ruleName, targetArn, what, exam, at) }];
}

async function look(
  Name: string,
  targetArn: string,
  what: string,
  { settings }: Exam,
  abortSignal: AbortSignal,
): Promise<Result[]> {
  const { EventBridgeClient, DescribeRuleCommand, ListTargetsByRuleCommand } = await import(
    '@aws-sdk/client-eventbridge'
  );
  const client = new EventBridgeClient(settings);
  const rule = await ask('events:DescribeRule', () =>
    client.send(new DescribeRuleCommand({ Name }), { abortSignal }),
  );
  if (rule === null)
    return [broken(`There is no rule ${Name}: ${what} is lost.`, 'npm run deploy')];
  const listed = await ask('events:ListTargetsByRule', () =>
    client.send(new ListTargetsByRuleCommand({ Rule: Name }), { abortSignal }),
  );
  const found = (listed?.Targets ?? []).some(({ Arn }) => Arn === targetArn);
  return allOr(
    [
      rule.State === 'DISABLED' &&
        broken(
          `The rule ${Name} is switched off: ${what}.`,
          `aws events enable-rule --name ${Name}`,
        ),
      !found &&
        broken(
          `The rule ${Name} does not call ${targetArn}.`,
          `aws events put-targets --rule ${Name} --targets Id=sealpost,Arn=${targetArn}`,
        ),
    ],
    `The rule ${Name} is on and calls its function.`,
  );
}
