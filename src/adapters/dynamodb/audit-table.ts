/**
 * The audit table, defined once: the infrastructure, the local stack and the tests all make it from
 * this. In the shape of DynamoDB's CreateTable, less the name.
 *
 * - by id: `pk`
 * - by sub, user name or recipient, newest first: `byUser`, `byUserName`, `byRecipient`
 * - by day, newest first: `byDay`, spread over shards so that no day is one hot key
 * - by due time, for the settler: `byDue`, which holds only rows that wait for something
 *
 * The first three indexes hold keys only. Their keys never change, so recording an attempt does not
 * touch them; a page is one query and one batch read. Each, and `byDay`, begins with the user pool, so that who
 * may look into one pool never reads a row of another. A row leaves `byDue` with its final receipt.
 */
export const AUDIT_TABLE = {
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'userKey', AttributeType: 'S' },
    { AttributeName: 'userNameKey', AttributeType: 'S' },
    { AttributeName: 'recipientKey', AttributeType: 'S' },
    { AttributeName: 'firstSeenAt', AttributeType: 'N' },
    { AttributeName: 'dayShard', AttributeType: 'S' },
    { AttributeName: 'dueShard', AttributeType: 'S' },
    { AttributeName: 'dueAt', AttributeType: 'N' },
  ],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byUser',
      KeySchema: [
        { AttributeName: 'userKey', KeyType: 'HASH' },
        { AttributeName: 'firstSeenAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
    {
      IndexName: 'byUserName',
      KeySchema: [
        { AttributeName: 'userNameKey', KeyType: 'HASH' },
        { AttributeName: 'firstSeenAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
    {
      IndexName: 'byRecipient',
      KeySchema: [
        { AttributeName: 'recipientKey', KeyType: 'HASH' },
        { AttributeName: 'firstSeenAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
    {
      IndexName: 'byDay',
      KeySchema: [
        { AttributeName: 'dayShard', KeyType: 'HASH' },
        { AttributeName: 'firstSeenAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: 'byDue',
      KeySchema: [
        { AttributeName: 'dueShard', KeyType: 'HASH' },
        { AttributeName: 'dueAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
} as const;

/** Deleted by DynamoDB some time after this second; readers filter by it themselves. */
export const TIME_TO_LIVE_ATTRIBUTE = 'expiresAt';

/**
 * A partition takes 1 000 units of writing a second, and DynamoDB splits no key that only grows. So
 * many carry 100 000 notifications a minute of one pool with room to spare (docs/capacity.md); both
 * are powers of two.
 */
export const DAY_SHARDS = 16;

export const DUE_SHARDS = 16;
