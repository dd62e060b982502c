/** What Lambda hands an on-failure destination when it gives an event up. */
export function givenUpRecord(
  payload: unknown,
  requestId: string,
  condition: 'RetriesExhausted' | 'EventAgeExceeded' = 'RetriesExhausted',
): object {
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId,
      functionArn: 'arn:aws:lambda:eu-central-1:111122223333:function:custom-sender:$LATEST',
      condition,
      approximateInvokeCount: 3,
    },
    requestPayload: payload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorType: 'DeliverAgain', errorMessage: 'kms_unavailable', trace: [] },
  };
}
