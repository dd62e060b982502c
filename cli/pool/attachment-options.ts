import type { Command } from 'commander';
import type { AwsOptions } from '../aws/aws-options.ts';

/** Which pool, and through what it is to send. */
export interface AttachmentOptions extends AwsOptions {
  readonly emailOnly?: boolean;
  readonly smsOnly?: boolean;
  readonly keyArn?: string;
  readonly emailFunction?: string;
  readonly smsFunction?: string;
}

export function withAttachmentOptions(command: Command): Command {
  return command
    .option('--email-only', 'the SMS trigger stays as it is')
    .option('--sms-only', 'the e-mail trigger stays as it is')
    .option('--key-arn <arn>', 'of the key of codes, instead of the stack’s')
    .option('--email-function <arn>', 'of the e-mail sender, instead of the stack’s')
    .option('--sms-function <arn>', 'of the SMS sender, instead of the stack’s');
}
