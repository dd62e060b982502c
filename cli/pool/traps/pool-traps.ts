import { memberOf, type Pool } from '../pool.ts';
import { type Attachment, CHANNELS, isOurs, SENDERS, senderOf } from '../triggers.ts';
import { type Finding, refused, warning } from './finding.ts';

/** What is wrong with the pool itself. */
export function poolTraps(pool: Pool, wish: Attachment): Finding[] {
  return [
    ...smsTraps(pool, wish),
    ...keyInUse(pool, wish),
    ...replaced(pool, wish),
    ...owned(pool),
  ];
}

function smsTraps(pool: Pool, { senders }: Attachment): Finding[] {
  if (senders.sms === undefined || pool['SmsConfiguration'] !== undefined) return [];
  return [
    refused(
      'no-sms-configuration',
      'The pool has no SmsConfiguration. Cognito calls no SMS sender without one, although it sends nothing by it then.',
      'Give the pool an SMS role (Cognito console: Authentication methods, SMS; or AWS::Cognito::UserPool SmsConfiguration), or attach e-mail alone: --email-only.',
    ),
  ];
}

/** One key serves both senders of a pool. */
function keyInUse(pool: Pool, { keyArn, senders }: Attachment): Finding[] {
  const config = memberOf(pool, 'LambdaConfig');
  const key = config['KMSKeyID'];
  if (key === undefined || key === keyArn) return [];
  const others = CHANNELS.filter(
    (channel) => senderOf(config, channel) !== null && senders[channel] === undefined,
  );
  if (others.length > 0) {
    return [
      refused(
        'other-key',
        `The pool encrypts codes with another key (${key}), and ${others.map((one) => SENDERS[one]).join(' and ')} goes on to need it. A pool has one key for both senders.`,
        'Deploy Sealpost with that key (CodesKeyArn; docs/migrating.md), or attach both channels at once.',
      ),
    ];
  }
  return [
    warning(
      'key-changes',
      `The pool’s key changes from ${key}. Codes that are under way were encrypted with it.`,
      'Keep the old key enabled for a day; docs/migrating.md says why.',
    ),
  ];
}

function replaced(pool: Pool, { senders }: Attachment): Finding[] {
  const config = memberOf(pool, 'LambdaConfig');
  return CHANNELS.flatMap((channel) => {
    const now = senderOf(config, channel);
    if (now === null || senders[channel] === undefined) return [];
    if (isOurs(config, channel, senders[channel])) return [];
    return [
      warning(
        'sender-replaced',
        `${SENDERS[channel]} is ${now} until now, and will not be called any more.`,
        'The backup has it; "pool detach --backup" puts it back.',
      ),
    ];
  });
}

const OWNERS: readonly [prefix: string, owner: string][] = [
  ['aws:cloudformation:stack-name', 'a CloudFormation stack'],
  ['amplify:', 'Amplify'],
  ['sst:', 'SST'],
];

/** Whoever made the pool by a program makes it again with the next run, without our triggers. */
function owned(pool: Pool): Finding[] {
  const tags = memberOf(pool, 'UserPoolTags');
  for (const [prefix, owner] of OWNERS) {
    const tag = Object.keys(tags).find((name) => name.startsWith(prefix));
    if (tag === undefined) continue;
    return [
      warning(
        'owned',
        `The pool belongs to ${owner} (${tag}: ${tags[tag]}), which resets its triggers when it is deployed again.`,
        'Put the same LambdaConfig there: KMSKeyID, and the senders as "pool diff --json" shows them.',
      ),
    ];
  }
  return [];
}
