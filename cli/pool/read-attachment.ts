import type { AwsSettings } from '../aws/aws-settings.ts';
import type { Deployment } from '../aws/deployment.ts';
import { findDeployment } from '../aws/find-deployment.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import type { AttachmentOptions } from './attachment-options.ts';
import type { Attachment } from './triggers.ts';

/** What is to be attached to what. */
export interface Plan {
  readonly poolId: string;
  readonly wish: Attachment;
}

const POOL_ID = /^[\w-]+_[0-9A-Za-z]+$/;

/**
 * @param named the pool's id; the stack knows which when it is not given
 * @throws CommandError for what is missing or contradicts itself
 */
export async function readAttachment(
  named: string | undefined,
  options: AttachmentOptions,
  settings: AwsSettings,
  signal: AbortSignal,
): Promise<Plan> {
  if (options.emailOnly === true && options.smsOnly === true) {
    throw usage('--email-only and --sms-only leave nothing to be done.');
  }
  const byHand = options.keyArn !== undefined && given(options) && named !== undefined;
  const stack: Deployment = byHand ? {} : await findDeployment(options.stack, settings, signal);
  const poolId = named ?? stack.userPoolIds ?? '';
  if (!POOL_ID.test(poolId)) {
    throw usage('Name the pool by its id, such as eu-west-1_AbCdEf123.');
  }
  const email = options.emailFunction ?? stack.emailSenderArn;
  const sms = options.smsFunction ?? stack.smsSenderArn;
  const senders = {
    ...(email === undefined || options.smsOnly === true ? {} : { email }),
    ...(sms === undefined || options.emailOnly === true ? {} : { sms }),
  };
  if (Object.keys(senders).length === 0) throw usage('There is no sender to attach.');
  return { poolId, wish: { keyArn: options.keyArn ?? stack.keyArn ?? '', senders } };
}

function given({ emailFunction, smsFunction }: AttachmentOptions): boolean {
  return emailFunction !== undefined || smsFunction !== undefined;
}

function usage(message: string): CommandError {
  return new CommandError(EXIT.usage, message);
}
