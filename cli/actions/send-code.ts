import crypto from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { deriveNotificationId } from '../../src/domain/notification-id.ts';
import { awsFaultOf } from '../aws/aws-fault.ts';
import type { Call } from '../call.ts';
import { CommandError } from '../command-error.ts';
import { AskFault } from '../doctor/ask-fault.ts';
import type { Exam } from '../doctor/exam.ts';
import { encryptedCode } from '../doctor/send/encrypt-code.ts';
import { type RowState, readRow } from '../doctor/send/read-row.ts';
import {
  SYNTHETIC_USER,
  type SyntheticSend,
  syntheticEvent,
} from '../doctor/send/synthetic-event.ts';
import { EXIT } from '../exit-status.ts';
import { confirm } from '../pool/confirm.ts';
import { canAsk } from '../terminal/ask.ts';

const PATIENCE_MS = 60_000;
const BETWEEN_MS = 1000;
const OVER = new Set(['FAILED', 'REJECTED', 'SUPPRESSED', 'EXPIRED']);

/** What became of the synthetic code. */
export interface Sent {
  readonly notification: string;
  readonly arrived: boolean;
  readonly row: RowState | null;
}

/** @throws CommandError for what is no address, or when nobody is there to be asked */
export function readWhere(where: string, { yes }: { readonly yes?: boolean }): SyntheticSend {
  const [, channel, address = ''] = /^(email|sms):(.+)$/.exec(where) ?? [];
  const fits = channel === 'email' ? /^[^@\s]+@[^@\s]+$/ : /^\+[1-9]\d{6,14}$/;
  if (channel === undefined || !fits.test(address)) {
    throw new CommandError(
      EXIT.usage,
      'Say --send email:you@example.com, or --send sms:+447000000000.',
    );
  }
  if (yes === true || canAsk()) return { channel: channel as SyntheticSend['channel'], address };
  throw new CommandError(
    EXIT.usage,
    'Nobody is there to be asked: say --yes, or leave out --send.',
  );
}

/** Drives one real code through the deployed sender, and watches its row. */
export async function sendCode(
  send: SyntheticSend,
  exam: Exam,
  options: { readonly yes?: boolean },
  call: Call,
): Promise<Sent> {
  const { screen, signal } = call;
  const { deployment, settings, poolIds } = exam;
  const { keyArn, auditTableName: table } = deployment;
  const [poolId] = poolIds;
  const sender = send.channel === 'email' ? deployment.emailSenderArn : deployment.smsSenderArn;
  if (keyArn === undefined || table === undefined || poolId === undefined || sender === undefined) {
    throw new CommandError(
      EXIT.usage,
      'Nothing was sent: a key, a pool, a table and the sender of this channel have to be known.',
    );
  }
  screen.tell(
    `This sends one real message to ${send.address}, which costs what a message costs, and leaves one row of the user ${SYNTHETIC_USER} in the audit.`,
  );
  await confirm('Send it?', options, call);
  const code = await encryptedCode(keyArn, poolId, settings).catch((error: unknown) => {
    throw awsFaultOf(error, `kms:GenerateDataKey on ${keyArn}`);
  });
  screen.tell('A code is encrypted, as Cognito does it.');
  const event = syntheticEvent(send, poolId, code);
  const id = deriveNotificationId(
    {
      poolId,
      triggerSource: event.triggerSource,
      channel: send.channel,
      distinction: Buffer.from(code, 'base64'),
    },
    (bytes) => crypto.createHash('sha256').update(bytes).digest(),
  );
  await invoke(sender, event, exam, signal);
  screen.tell('The sender has run.');
  const row = await watch(table, id, exam, call).catch((error: unknown) => {
    if (error instanceof AskFault) {
      throw new CommandError(
        EXIT.refused,
        `The code was sent, but you cannot watch its row without ${error.permission}. Look for ${id} in the console.`,
      );
    }
    throw error;
  });
  const arrived = row?.arrived === true;
  screen.tell(
    arrived
      ? 'Arrived, by the provider’s word.'
      : `Not known to have arrived. More: npx sealpost audit show ${id}`,
  );
  return { notification: id, arrived, row };
}

async function invoke(
  FunctionName: string,
  event: unknown,
  { settings }: Exam,
  abortSignal: AbortSignal,
): Promise<void> {
  const { LambdaClient, InvokeCommand } = await import('@aws-sdk/client-lambda');
  // Once: a second call would be a second delivery of the event.
  const client = new LambdaClient({ ...settings, maxAttempts: 1 });
  const { FunctionError } = await client
    .send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }), { abortSignal })
    .catch((error: unknown) => {
      throw awsFaultOf(error, `lambda:InvokeFunction on ${FunctionName}`);
    });
  if (FunctionError === undefined) return;
  throw new CommandError(
    EXIT.failed,
    `The sender failed (${FunctionError}). Its log says why: aws lambda get-function-configuration --function-name ${FunctionName} --query LoggingConfig.LogGroup names it.`,
  );
}

/** Tells of each step, until the message has arrived, can arrive no more, or time is up. */
async function watch(
  table: string,
  id: string,
  { settings }: Exam,
  { screen, signal }: Call,
): Promise<RowState | null> {
  const until = Date.now() + PATIENCE_MS;
  let told = '';
  let row: RowState | null = null;
  while (Date.now() < until) {
    row = await readRow(table, id, settings, signal);
    const now =
      row === null ? 'no row yet' : [row.phase, row.reason ?? [], row.receipts].flat().join(' ');
    if (now !== told) screen.tell(`The audit: ${now}.`);
    told = now;
    if (row !== null && (row.arrived || OVER.has(row.phase))) return row;
    await sleep(BETWEEN_MS, undefined, { signal });
  }
  return row;
}
