import type { HttpRequest } from '../http/single-request.ts';
import type { RehearsedAnswer } from '../http/stage.ts';

/** DynamoDB, as it would answer a first claim and its record. */
export function rehearsedDynamoDb({ headers }: HttpRequest): RehearsedAnswer | null {
  if (headers['x-amz-target'] !== 'DynamoDB_20120810.UpdateItem') return null;
  const Attributes = {
    pk: { S: 'rehearsal' },
    phase: { S: 'SENDING' },
    owner: { S: 'rehearsal' },
    attempt: { N: '1' },
    maybeSent: { SS: ['rehearsal'] },
    firstSeenAt: { N: String(Date.now()) },
  };
  return {
    status: 200,
    contentType: 'application/x-amz-json-1.0',
    body: JSON.stringify({ Attributes }),
  };
}
