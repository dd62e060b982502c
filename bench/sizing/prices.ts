/**
 * List prices in US dollars, us-east-1, November 2026, beyond every free tier. Prices differ by Region
 * and change: look them up before a decision hangs on one.
 */
export const PRICES = {
  /** Of SES, 1 000 mails. */
  thousandMails: 0.1,
  /** Of Twilio, a segment to the United States; carriers add to it, and other countries cost more. */
  segment: 0.0083,
  /** Of Lambda on arm64: a GB for a second, and a million invocations. */
  gigabyteSecond: 0.0000133334,
  millionInvocations: 0.2,
  /** Of KMS: 10 000 requests, and a key for a month. */
  tenThousandKeyRequests: 0.03,
  keyMonth: 1,
  /** Of DynamoDB on demand: a million units of writing; a GB for a month, stored and backed up. */
  millionWriteUnits: 0.625,
  storedGigabyteMonth: 0.25,
  backedUpGigabyteMonth: 0.2,
  /** Of EventBridge: a million events that a service was told to send. Perhaps less: AWS is unclear. */
  millionEvents: 1,
  /** Of API Gateway, a million requests to an HTTP API. */
  millionRequests: 1,
  /** Of CloudWatch Logs: a GB taken in, searched for what must not be in it, and kept for a month. */
  loggedGigabyte: 0.5,
  guardedGigabyte: 0.12,
  keptGigabyteMonth: 0.03,
  /** Of CloudWatch, a month: a metric of our own, one in an alarm, a dashboard. */
  metricMonth: 0.3,
  alarmedMetricMonth: 0.1,
  dashboardMonth: 3,
  /** Of Secrets Manager, a month. */
  secretMonth: 0.4,
} as const;
