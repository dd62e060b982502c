import type { Command } from 'commander';
import type { CommonOptions } from '../options/common-options.ts';
import { usually } from '../options/usually.ts';

/** Whose account, and which deployment in it. */
export interface AwsOptions extends CommonOptions {
  readonly region?: string;
  readonly profile?: string;
  readonly stack: string;
}

export function withAwsOptions(command: Command): Command {
  return command
    .option('--region <region>', 'of AWS; default: as the AWS CLI takes it')
    .option('--profile <name>', 'of your AWS configuration; default: as the AWS CLI takes it')
    .addOption(usually('--stack <name>', 'the CloudFormation stack of the deployment', 'Sealpost'))
    .option('--no-color', 'no colours (so does NO_COLOR, and a pipe)');
}
