/** Whose door a request is at, and how far it has come there. */
export interface KillPoint {
  readonly name: string;
  readonly peer: 'kms' | 'dynamodb' | 'provider';
  /** A connection is open · the request is read, nobody has acted · acted, the answer is not sent. */
  readonly stage: 'connected' | 'arrived' | 'acted';
  /** Which request of this peer's it is, from 1. */
  readonly nth: number;
  /** What the process leaves behind. */
  readonly row: 'no row' | 'SENDING' | 'ACCEPTED';
  /** Messages that the provider took by then. */
  readonly accepted: 0 | 1;
}

/** Every place on the line of calls at which a process can die. */
export const KILL_POINTS: readonly KillPoint[] = [
  {
    name: 'before KMS answers',
    peer: 'kms',
    stage: 'acted',
    nth: 1,
    row: 'no row',
    accepted: 0,
  },
  {
    name: 'after decrypting, before the claim arrives',
    peer: 'dynamodb',
    stage: 'connected',
    nth: 1,
    row: 'no row',
    accepted: 0,
  },
  {
    name: 'the claim has arrived, but is not written',
    peer: 'dynamodb',
    stage: 'arrived',
    nth: 1,
    row: 'no row',
    accepted: 0,
  },
  {
    name: 'the claim is written, the answer not sent',
    peer: 'dynamodb',
    stage: 'acted',
    nth: 1,
    row: 'SENDING',
    accepted: 0,
  },
  {
    name: 'before the provider sees the request',
    peer: 'provider',
    stage: 'connected',
    nth: 1,
    row: 'SENDING',
    accepted: 0,
  },
  {
    name: 'the provider has seen it, but not taken it',
    peer: 'provider',
    stage: 'arrived',
    nth: 1,
    row: 'SENDING',
    accepted: 0,
  },
  {
    name: 'the provider has taken it, the answer is not sent',
    peer: 'provider',
    stage: 'acted',
    nth: 1,
    row: 'SENDING',
    accepted: 1,
  },
  {
    name: 'the record has arrived, but is not written',
    peer: 'dynamodb',
    stage: 'arrived',
    nth: 2,
    row: 'SENDING',
    accepted: 1,
  },
  {
    name: 'the record is written, the answer not sent',
    peer: 'dynamodb',
    stage: 'acted',
    nth: 2,
    row: 'ACCEPTED',
    accepted: 1,
  },
];
