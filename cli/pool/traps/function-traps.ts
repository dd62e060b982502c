import { type Channel, SENDERS } from '../triggers.ts';
import { type Finding, refused, warning } from './finding.ts';
import { type PolicyStatement, statementsFor } from './invoke-statements.ts';

/** What Lambda tells of a function; `missing` when it has none such. */
export type FunctionFacts =
  | 'missing'
  | {
      /** Of its resource policy; null when it may not be read. */
      readonly statements: readonly PolicyStatement[] | null;
    };

export interface FunctionPlace {
  readonly channel: Channel;
  readonly arn: string;
  readonly poolId: string;
  readonly poolArn: string;
  readonly accountId: string;
}

const FUNCTION_ARN = /^arn:aws[\w-]*:lambda:([\w-]+):(\d{12}):function:[\w-]+(:[\w$-]+)?$/;

/** What is wrong with how the function is named. */
export function functionNameTraps({ channel, arn, poolId }: FunctionPlace): Finding[] {
  const named = FUNCTION_ARN.exec(arn);
  const region = poolId.split('_')[0];
  if (named === null) {
    return [
      refused(
        'function-not-arn',
        `${SENDERS[channel]} is named as ${arn}, which is no ARN of a function.`,
        'aws lambda get-function-configuration --function-name <name> --query FunctionArn',
      ),
    ];
  }
  if (named[1] === region) return [];
  return [
    refused(
      'function-elsewhere',
      `${SENDERS[channel]} is in ${named[1]} and the pool in ${region}. Cognito calls functions of its own Region.`,
      `Deploy Sealpost in ${region}.`,
    ),
  ];
}

export function functionTraps(place: FunctionPlace, facts: FunctionFacts): Finding[] {
  const { channel, arn, poolArn, accountId } = place;
  if (facts === 'missing') {
    return [
      refused(
        'function-missing',
        `There is no function ${arn}. Messages of this channel would be lost without a word.`,
        'Deploy it first: npm run deploy.',
      ),
    ];
  }
  const permit = `aws lambda add-permission --function-name ${arn} --statement-id cognito --action lambda:InvokeFunction --principal cognito-idp.amazonaws.com --source-arn ${poolArn} --source-account ${accountId}`;
  if (facts.statements === null) {
    return [
      warning(
        'invoke-unknown',
        `Whether Cognito may call ${arn} cannot be found out without lambda:GetPolicy.`,
        permit,
      ),
    ];
  }
  const allowing = statementsFor(facts.statements, poolArn, accountId);
  if (allowing.length === 0) {
    return [
      refused(
        'no-invoke-permission',
        `Cognito may not call ${SENDERS[channel]} (${arn}) for this pool. Messages would be lost without a word.`,
        permit,
      ),
    ];
  }
  if (allowing.some(({ narrow }) => narrow)) return [];
  return [
    warning(
      'invoke-too-wide',
      `Cognito may call ${arn} for pools of others too: its permission names no SourceArn, or no SourceAccount.`,
      permit,
    ),
  ];
}
