import { type Command, Option } from 'commander';
import { type DoctorOptions, runDoctor } from '../actions/run-doctor.ts';
import { withAwsOptions } from '../aws/aws-options.ts';
import { SUBJECTS } from '../doctor/finding.ts';
import type { Runner } from '../runner.ts';

const EXAMPLES = `
Examples:
  npx sealpost doctor
  npx sealpost doctor --only ses --suppressed jane@example.com
  npx sealpost doctor --send email:you@example.com

It reads and changes nothing; --send sends one message, after asking.

Exit status 1: something is broken. 4: AWS does not know you. 5: AWS cannot be reached.`;

export function addDoctorCommand(program: Command, run: Runner): void {
  withAwsOptions(
    program.command('doctor').description('checks a deployment, from who you are to a real code'),
  )
    .addOption(new Option('--only <subject>', 'one subject').choices(SUBJECTS))
    .option('--pool <id>', 'of the user pool, instead of the stack’s')
    .option('--key-arn <arn>', 'of the key of codes, instead of the stack’s')
    .option('--email-function <arn>', 'of the e-mail sender, instead of the stack’s')
    .option('--sms-function <arn>', 'of the SMS sender, instead of the stack’s')
    .option('--table <name>', 'of the audit, instead of the stack’s')
    .option('--suppressed <address>', 'asks SES whether it still sends to this address')
    .option('--send <where>', 'sends a real code: email:you@example.com, or sms:+4470…')
    .option('--yes', 'asks nobody')
    .option('--json', 'one JSON document instead')
    .addHelpText('after', EXAMPLES)
    .action((options: DoctorOptions) => run(options, (call) => runDoctor(options, call)));
}
