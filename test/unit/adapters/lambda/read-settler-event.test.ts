import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onFailureRecord } from '../../../../local/lambda/on-failure-record.ts';
import { readSettlerEvent } from '../../../../src/adapters/lambda/read-settler-event.ts';

const PAYLOAD = { triggerSource: 'CustomEmailSender_SignUp', request: { code: 'AYADeLj' } };
const RECORD = onFailureRecord({
  requestId: '5f0b6f1c-0000-4000-8000-000000000001',
  functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:custom-email-sender',
  payload: JSON.stringify(PAYLOAD),
  tries: 3,
  error: { errorType: 'DeliverAgain', errorMessage: 'throttled', trace: [] },
});

describe('what the settler is called with', () => {
  it('is the schedule', () => {
    const event = {
      version: '0',
      id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '123456789012',
      time: '2026-11-22T12:00:00Z',
      region: 'eu-central-1',
      resources: ['arn:aws:events:eu-central-1:123456789012:rule/settler'],
      detail: {},
    };
    expect(readSettlerEvent(event)).toEqual({ kind: 'schedule' });
  });

  it.each(['RetriesExhausted', 'EventAgeExceeded'])('is an event given up for %s', (condition) => {
    const requestContext = { ...RECORD.requestContext, condition };
    expect(readSettlerEvent({ ...RECORD, requestContext })).toEqual({
      kind: 'given-up',
      requestId: RECORD.requestContext.requestId,
      payload: PAYLOAD,
    });
  });

  it.each([
    [
      'a success',
      { ...RECORD, requestContext: { ...RECORD.requestContext, condition: 'Success' } },
    ],
    ['no request id', { ...RECORD, requestContext: { condition: 'RetriesExhausted' } }],
    ['no context', { ...RECORD, requestContext: undefined }],
    ['another event', { 'detail-type': 'EC2 Instance State-change Notification' }],
    ['a queue', { Records: [{ body: JSON.stringify(RECORD) }] }],
    ['an event of Cognito', PAYLOAD],
    ['nothing', null],
  ])('is nothing that is known: %s', (_what, event) => {
    expect(readSettlerEvent(event)).toBeNull();
  });

  it('is nothing that is known, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (event) => {
        expect(readSettlerEvent(event)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});
