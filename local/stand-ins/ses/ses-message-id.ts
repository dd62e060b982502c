import { randomUUID } from 'node:crypto';

/** Seen in real message ids; other Regions get the first of them here. */
const REGION_PREFIX: Readonly<Record<string, string>> = {
  'us-east-1': '0100',
  'us-west-2': '0101',
  'eu-west-1': '0102',
  'eu-central-1': '0107',
};

/** A message id in SES's form: Region and time in hexadecimal, a UUID, a counter. */
export function sesMessageId(region: string, now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${REGION_PREFIX[region] ?? '0100'}${time}-${randomUUID()}-000000`;
}
