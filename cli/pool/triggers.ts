import { type Json, memberOf } from './pool.ts';

/** The members of LambdaConfig that Sealpost sets. */
export const SENDERS = { email: 'CustomEmailSender', sms: 'CustomSMSSender' } as const;
export type Channel = keyof typeof SENDERS;
export const CHANNELS = Object.keys(SENDERS) as Channel[];

/** What a pool is to send through. */
export interface Attachment {
  readonly keyArn: string;
  /** ARNs of functions; a channel without one stays as it is. */
  readonly senders: Readonly<Partial<Record<Channel, string>>>;
}

/** The triggers with these senders among them; all others stay. */
export function attached(config: Json, { keyArn, senders }: Attachment): Json {
  const ours = CHANNELS.flatMap((channel) => {
    const arn = senders[channel];
    return arn === undefined ? [] : [[SENDERS[channel], { LambdaVersion: 'V1_0', LambdaArn: arn }]];
  });
  return { ...config, ...Object.fromEntries(ours), KMSKeyID: keyArn };
}

/** The triggers without these senders, and without the key when nobody needs it any more. */
export function detached(config: Json, { senders }: Attachment): Json {
  const ours = CHANNELS.filter((channel) => isOurs(config, channel, senders[channel]));
  const left = without(
    config,
    ours.map((channel) => SENDERS[channel]),
  );
  return ours.length === 0 || needsKey(left) ? left : without(left, ['KMSKeyID']);
}

/** The triggers with senders and key as they were before; all others stay as they are now. */
export function restored(config: Json, before: Json): Json {
  const names = [...Object.values(SENDERS), 'KMSKeyID'];
  const were = names.flatMap((name) => (before[name] === undefined ? [] : [[name, before[name]]]));
  return { ...without(config, names), ...Object.fromEntries(were) };
}

/** Where a channel's messages go now; null when Cognito sends them itself. */
export function senderOf(config: Json, channel: Channel): string | null {
  const arn = memberOf(config, SENDERS[channel])['LambdaArn'];
  return typeof arn === 'string' ? arn : null;
}

export function isOurs(config: Json, channel: Channel, arn: string | undefined): boolean {
  return arn !== undefined && senderOf(config, channel) === arn;
}

function needsKey(config: Json): boolean {
  return CHANNELS.some((channel) => config[SENDERS[channel]] !== undefined);
}

function without(config: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(config).filter(([name]) => !names.includes(name)));
}
