// The same for SMS: decrypt with the Encryption SDK, send with the twilio package as its own
// documentation shows. No audit, no retry rules, no deduplication.
import { buildClient, CommitmentPolicy, KmsKeyringNode } from '@aws-crypto/client-node';
import type { CustomSMSSenderTriggerEvent } from 'aws-lambda';
import twilio from 'twilio';
import { redirectTwilio } from './redirect-twilio.ts';

const { decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);
const keyring = new KmsKeyringNode({
  generatorKeyId: process.env['KEY_ALIAS'] ?? '',
  keyIds: [process.env['KEY_ARN'] ?? ''],
});
const client = twilio(
  process.env['TWILIO_ACCOUNT_SID'],
  process.env['TWILIO_AUTH_TOKEN'],
  redirectTwilio(process.env['TWILIO_API_BASE_URL']),
);

/** The seed's Lambda handler: one event in, one SMS out. Throws whatever a call throws. */
export const handler = async (event: CustomSMSSenderTriggerEvent): Promise<void> => {
  const { code, userAttributes } = event.request;
  if (!code) return;

  const { plaintext } = await decrypt(keyring, Buffer.from(code, 'base64'));

  await client.messages.create({
    from: process.env['TWILIO_FROM'] ?? '',
    to: userAttributes['phone_number'] ?? '',
    body: `Your code is ${plaintext.toString('utf8')}`,
  });
};
