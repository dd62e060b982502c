// As little as a function can do and still send the mail: the hand-written decrypt and two HTTPS
// requests, without an SDK, a signature on the requests, or any check of what comes back but the
// status. Nobody should deploy this. It shows where the floor is.
import { request } from 'node:https';
import type { CustomEmailSenderTriggerEvent } from 'aws-lambda';
import { parseMessageHeader } from './message-header.ts';
import { rawDecrypt } from './raw-decrypt.ts';

const post = (url: string, headers: Record<string, string>, body: object): Promise<string> =>
  new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk;
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`HTTP ${response.statusCode}`));
      });
    });
    call.on('error', reject);
    call.end(JSON.stringify(body));
  });

/** The floor's Lambda handler. */
export const handler = async (event: CustomEmailSenderTriggerEvent): Promise<void> => {
  const { email } = event.request.userAttributes as { email: string };
  const message = Buffer.from(event.request.code ?? '', 'base64');
  const { context, encryptedDataKey } = parseMessageHeader(message);
  const answer = await post(
    process.env['AWS_ENDPOINT_URL_KMS'] ?? '',
    { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'TrentService.Decrypt' },
    {
      CiphertextBlob: encryptedDataKey.toString('base64'),
      EncryptionContext: Object.fromEntries(context),
    },
  );
  const dataKey = Buffer.from((JSON.parse(answer) as { Plaintext: string }).Plaintext, 'base64');
  const code = rawDecrypt(message, () => dataKey).toString();
  await post(
    `${process.env['AWS_ENDPOINT_URL_SESV2']}/v2/email/outbound-emails`,
    { 'content-type': 'application/json' },
    {
      FromEmailAddress: process.env['EMAIL_FROM'],
      Destination: { ToAddresses: [email] },
      Content: {
        Simple: {
          Subject: { Data: 'Your code' },
          Body: { Text: { Data: `Your code is ${code}` } },
        },
      },
    },
  );
};
