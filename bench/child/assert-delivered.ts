import type { Candidate } from '../candidate.ts';
import type { AnswerCounts } from '../peers/peers.ts';

/**
 * Makes sure that a fast run is not one that skipped its work: one KMS call and one message for
 * each event, and two writes more where the function keeps an audit.
 *
 * @throws when the stand-ins answered another number of requests.
 */
export const assertDelivered = (
  { channel, sends, audits }: Candidate,
  events: number,
  counts: AnswerCounts,
): void => {
  const messages = sends ? events : 0;
  const expected = {
    kms: messages,
    [channel === 'email' ? 'ses' : 'twilio']: messages,
    dynamodb: audits ? 2 * events : 0,
  };
  for (const [service, count] of Object.entries(expected)) {
    const seen = counts[service as keyof AnswerCounts];
    if (seen !== count) {
      throw new Error(`${events} event(s) made ${seen} requests to ${service}, not ${count}.`);
    }
  }
};
