/** The one user pool and KMS key that every measured event belongs to. Neither exists. */
export const pool = {
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_Bench0001',
  clientId: '1example23456789bench0000',
  keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/0b4c7a52-6d1e-4f7a-9c53-2a3b4c5d6e7f',
  keyAlias: 'arn:aws:kms:eu-west-1:111122223333:alias/cognito-sender',
} as const;
