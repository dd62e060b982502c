import type { Attachment } from '../triggers.ts';
import { type Finding, refused } from './finding.ts';

/** What KMS tells of a key; `missing` when it has none such. */
export type KeyFacts =
  | 'missing'
  | {
      readonly arn: string;
      readonly state: string;
      readonly usage: string;
      readonly spec: string;
    };

const KEY_ARN = /^arn:aws[\w-]*:kms:([\w-]+):(\d{12}):key\/[\w-]+$/;

/** What is wrong with how the key is named. Nothing is asked of KMS while there is. */
export function keyNameTraps({ keyArn }: Attachment, poolId: string): Finding[] {
  const named = KEY_ARN.exec(keyArn);
  if (named === null) {
    return [
      refused(
        'key-not-arn',
        `The key is named as ${keyArn}. Cognito takes an ARN of a key and nothing else: no alias, no id.`,
        'aws kms describe-key --key-id <name> --query KeyMetadata.Arn',
      ),
    ];
  }
  const region = poolId.split('_')[0];
  if (named[1] === region) return [];
  return [
    refused(
      'key-elsewhere',
      `The key is in ${named[1]} and the pool in ${region}. Cognito takes a key of its own Region.`,
      `Deploy Sealpost in ${region}, or name a key of that Region.`,
    ),
  ];
}

export function keyTraps({ keyArn }: Attachment, facts: KeyFacts): Finding[] {
  if (facts === 'missing') {
    return [
      refused(
        'key-missing',
        `There is no key ${keyArn}.`,
        'Name the key of the deployment (output KeyArn of the stack).',
      ),
    ];
  }
  if (facts.usage !== 'ENCRYPT_DECRYPT' || facts.spec !== 'SYMMETRIC_DEFAULT') {
    return [
      refused(
        'key-asymmetric',
        `The key is ${facts.spec} for ${facts.usage}. Cognito needs a symmetric key to encrypt with.`,
        'Make a key of spec SYMMETRIC_DEFAULT; the stack does.',
      ),
    ];
  }
  if (facts.state === 'Enabled') return [];
  return [
    refused(
      'key-not-enabled',
      `The key is ${facts.state}. Nobody would get a code.`,
      facts.state === 'PendingDeletion'
        ? `aws kms cancel-key-deletion --key-id ${keyArn} && aws kms enable-key --key-id ${keyArn}`
        : `aws kms enable-key --key-id ${keyArn}`,
    ),
  ];
}
