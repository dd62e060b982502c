// What a competent person deploys after reading AWS's page on the custom e-mail sender trigger:
// decrypt with the Encryption SDK, send with SES. No audit, no retry rules, no deduplication.
import { buildClient, CommitmentPolicy, KmsKeyringNode } from '@aws-crypto/client-node';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { CustomEmailSenderTriggerEvent } from 'aws-lambda';

const { decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);
const keyring = new KmsKeyringNode({
  generatorKeyId: process.env['KEY_ALIAS'] ?? '',
  keyIds: [process.env['KEY_ARN'] ?? ''],
});
const ses = new SESv2Client({});

const subjects: Record<string, string> = {
  CustomEmailSender_SignUp: 'Confirm your account',
  CustomEmailSender_ResendCode: 'Your new confirmation code',
  CustomEmailSender_ForgotPassword: 'Reset your password',
};

/** The seed's Lambda handler: one event in, one e-mail out. Throws whatever a call throws. */
export const handler = async (event: CustomEmailSenderTriggerEvent): Promise<void> => {
  const { code } = event.request;
  if (!code) return;
  const { email } = event.request.userAttributes as { email: string };

  const { plaintext } = await decrypt(keyring, Buffer.from(code, 'base64'));
  const secret = plaintext.toString('utf8');

  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: process.env['EMAIL_FROM'],
      Destination: { ToAddresses: [email] },
      Content: {
        Simple: {
          Subject: { Data: subjects[event.triggerSource] ?? 'Your code' },
          Body: {
            Text: { Data: `Your code is ${secret}` },
            Html: { Data: `<p>Your code is <strong>${secret}</strong></p>` },
          },
        },
      },
    }),
  );
};
