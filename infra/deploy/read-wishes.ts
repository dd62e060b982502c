/** What the stack is to hold, as typed behind `npm run synth --` and `npm run deploy --`. */
export interface Wishes {
  readonly stackName: string;
  readonly email: boolean;
  readonly sms: boolean;
  readonly staff: boolean;
  /** Everything else, for CDK. */
  readonly others: readonly string[];
}

export const WISHES_HELP = `  --stack NAME   what the stack is called (Sealpost)
  --no-email     no e-mail sender
  --no-sms       no SMS sender
  --no-staff     no audit API and no console`;

const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

/** @throws Error that says what is wrong */
export function readWishes(args: readonly string[]): Wishes {
  const others: string[] = [];
  const without = new Set<string>();
  let stackName = 'Sealpost';
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (['--no-email', '--no-sms', '--no-staff'].includes(arg)) without.add(arg);
    else if (arg === '--stack') stackName = args[++index] ?? '';
    else others.push(arg);
  }
  if (!STACK_NAME.test(stackName)) {
    throw new Error(
      '--stack takes a name of letters, digits and hyphens that begins with a letter.',
    );
  }
  const wished = (flag: string) => !without.has(flag);
  if (!wished('--no-email') && !wished('--no-sms')) {
    throw new Error('Without e-mail and SMS there is nothing left to send.');
  }
  return {
    stackName,
    email: wished('--no-email'),
    sms: wished('--no-sms'),
    staff: wished('--no-staff'),
    others,
  };
}
