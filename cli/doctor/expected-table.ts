/** How the audit table is made, in the words of DescribeTable; `src` has the definition. */
export const EXPECTED_TABLE = {
  key: 'pk',
  /** Hash and range key, by index. */
  indexes: {
    byUser: ['userKey', 'firstSeenAt'],
    byUserName: ['userNameKey', 'firstSeenAt'],
    byRecipient: ['recipientKey', 'firstSeenAt'],
    byDay: ['dayShard', 'firstSeenAt'],
    byDue: ['dueShard', 'dueAt'],
  },
  timeToLive: 'expiresAt',
} as const;
