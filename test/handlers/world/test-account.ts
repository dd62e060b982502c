/** Who everybody is in the tests of the functions. */
export const TEST_ACCOUNT = {
  region: 'eu-central-1',
  awsAccount: '111122223333',
  poolId: 'eu-central-1_TestPool1',
  keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/0f0e0d0c-0b0a-4908-8706-050403020100',
  credentials: {
    accessKeyId: 'AKIDTESTTESTTEST',
    secretAccessKey: 'test-secret-access-key',
  },
  table: 'audit',
  emailDomain: 'sealpost.example',
  configurationSet: 'sealpost',
  pepper: 'a-pepper-for-the-tests-of-the-handlers',
  twilio: {
    sid: `AC${'a'.repeat(32)}`,
    token: 'test-twilio-auth-token-0000',
    service: `MG${'b'.repeat(32)}`,
  },
  callbackUrl: 'https://hooks.acme.example/twilio',
  ann: {
    email: 'ann@example.com',
    phone: '+821012345678',
    sub: 'b5c1-sub',
    userName: 'ann',
  },
} as const;
