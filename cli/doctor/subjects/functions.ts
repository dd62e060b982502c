import type { FunctionName } from '../../../infra/build/functions.ts';
import { ask } from '../ask-fault.ts';
import type { Check, Exam } from '../exam.ts';
import { allOr, broken, type Result, warning } from '../finding.ts';
import { functionsOf, type PresentFunction, sendersOf } from '../functions-of.ts';
import { missing, USUAL_VARIABLES, WANTED_VARIABLES } from '../wanted-variables.ts';

/** The budget of delivery: KMS, DynamoDB and one provider request fit in. */
const SENDER_SECONDS = 30;
/** A cold start wants a share of a processor, which Lambda gives by memory. */
const LEAST_MEMORY = 256;
const RETRIES = 2;
const EVENT_AGE_SECONDS = 21_600;

/** How the functions are set up. */
export function functionChecks({ deployment }: Exam): readonly Check[] {
  return [
    ...functionsOf(deployment).map((one) => ({
      name: one.name,
      run: (exam: Exam) => setUp(one, exam),
    })),
    ...sendersOf(deployment).flatMap((one) => [
      { name: `${one.name}:events`, run: (exam: Exam, at: AbortSignal) => events(one, exam, at) },
      {
        name: `${one.name}:concurrency`,
        run: (exam: Exam, at: AbortSignal) => concurrency(one, exam, at),
      },
    ]),
  ];
}

const DEPLOY = 'npm run deploy';

async function setUp({ name, arn }: PresentFunction, exam: Exam): Promise<Result[]> {
  const found = await exam.configurationOf(name);
  if (found === null) return [broken(`There is no function ${arn}.`, DEPLOY)];
  const set = (what: string) =>
    `aws lambda update-function-configuration --function-name ${arn} ${what}`;
  const { Runtime, Architectures = [], Timeout = 0, MemorySize = 0 } = found;
  const { State, LastUpdateStatus, Environment } = found;
  const isSender = name.endsWith('-sender');
  const names = new Set(Object.keys(Environment?.Variables ?? {}));
  const lacks = missing(WANTED_VARIABLES[name as FunctionName], names);
  const unusual = missing(USUAL_VARIABLES[name] ?? [], names);
  return allOr(
    [
      State !== undefined &&
        State !== 'Active' &&
        State !== 'Inactive' &&
        broken(`${name} is ${State}.`, DEPLOY),
      LastUpdateStatus === 'Failed' &&
        broken(`The last update of ${name} failed; it runs as it was before.`, DEPLOY),
      LastUpdateStatus === 'InProgress' &&
        warning(`${name} is being updated.`, 'Look again in a minute.'),
      Runtime !== 'nodejs24.x' &&
        warning(
          `${name} runs on ${Runtime}; it is built for nodejs24.x.`,
          set('--runtime nodejs24.x'),
        ),
      !Architectures.includes('arm64') &&
        warning(`${name} runs on ${Architectures.join()}; arm64 costs less.`, DEPLOY),
      isSender &&
        Timeout < SENDER_SECONDS &&
        broken(
          `${name} is stopped after ${Timeout} s: a send may be cut off half-way, and be made twice.`,
          set(`--timeout ${SENDER_SECONDS}`),
        ),
      MemorySize < LEAST_MEMORY &&
        warning(
          `${name} has ${MemorySize} MB: its cold start is slow.`,
          set(`--memory-size ${isSender ? 512 : LEAST_MEMORY}`),
        ),
      lacks.length > 0 &&
        broken(
          `${name} has nothing in its environment for ${lacks.join(', ')}: it does not start.`,
          `${DEPLOY}, or set them in the environment of ${arn}.`,
        ),
      unusual.length > 0 &&
        warning(
          `${name} has nothing in its environment for ${unusual.join(', ')}.`,
          'Well, where sealpost.config.ts says it; otherwise npm run deploy.',
        ),
    ],
    `${name}: ${Runtime}, ${MemorySize} MB, ${Timeout} s, all that it wants in its environment.`,
  );
}

async function events(
  { name, arn }: PresentFunction,
  { settings, deployment: { settlerArn } }: Exam,
  abortSignal: AbortSignal,
): Promise<Result[]> {
  const found = await ask('lambda:GetFunctionEventInvokeConfig', async () => {
    const { LambdaClient, GetFunctionEventInvokeConfigCommand } = await import(
      '@aws-sdk/client-lambda'
    );
    return await new LambdaClient(settings).send(
      new GetFunctionEventInvokeConfigCommand({ FunctionName: arn }),
      { abortSignal },
    );
  });
  const destination = found?.DestinationConfig?.OnFailure?.Destination;
  const retries = found?.MaximumRetryAttempts ?? RETRIES;
  const age = found?.MaximumEventAgeInSeconds ?? EVENT_AGE_SECONDS;
  const set = `aws lambda update-function-event-invoke-config --function-name ${arn}`;
  return allOr(
    [
      destination === undefined &&
        broken(
          `What Lambda gives up of ${name} is dropped without a word.`,
          settlerArn === undefined
            ? 'Deploy the settler and make it the on-failure destination.'
            : `aws lambda put-function-event-invoke-config --function-name ${arn} --maximum-retry-attempts ${RETRIES} --maximum-event-age-in-seconds ${EVENT_AGE_SECONDS} --destination-config '{"OnFailure":{"Destination":"${settlerArn}"}}'`,
        ),
      destination !== undefined &&
        settlerArn !== undefined &&
        destination !== settlerArn &&
        broken(
          `What Lambda gives up of ${name} goes to ${destination}, not to the settler.`,
          `${set} --destination-config '{"OnFailure":{"Destination":"${settlerArn}"}}'`,
        ),
      retries < RETRIES &&
        warning(
          `Lambda tries an event of ${name} ${retries + 1} times only.`,
          `${set} --maximum-retry-attempts ${RETRIES}`,
        ),
      age < 300 &&
        warning(
          `Lambda drops events of ${name} that are ${age} s old, before its own last try.`,
          `${set} --maximum-event-age-in-seconds ${EVENT_AGE_SECONDS}`,
        ),
    ],
    `Events of ${name} are tried ${retries + 1} times; what is given up goes to the settler.`,
  );
}

async function concurrency(
  { name, arn }: PresentFunction,
  { settings }: Exam,
  abortSignal: AbortSignal,
): Promise<Result[]> {
  const found = await ask('lambda:GetFunctionConcurrency', async () => {
    const { LambdaClient, GetFunctionConcurrencyCommand } = await import('@aws-sdk/client-lambda');
    return await new LambdaClient(settings).send(
      new GetFunctionConcurrencyCommand({ FunctionName: arn }),
      { abortSignal },
    );
  });
  const reserved = found?.ReservedConcurrentExecutions;
  return allOr(
    [
      reserved === 0 &&
        broken(
          `${name} is switched off: its reserved concurrency is 0.`,
          `aws lambda delete-function-concurrency --function-name ${arn}`,
        ),
    ],
    reserved === undefined
      ? `${name} may run as often as the account allows.`
      : `${name} may run ${reserved} times at once.`,
  );
}
