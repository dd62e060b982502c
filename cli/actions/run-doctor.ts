import type { AwsOptions } from '../aws/aws-options.ts';
import { awsSettings } from '../aws/aws-settings.ts';
import { askCaller } from '../aws/caller.ts';
import type { Deployment } from '../aws/deployment.ts';
import { findDeployment } from '../aws/find-deployment.ts';
import type { Call } from '../call.ts';
import { CommandError } from '../command-error.ts';
import { CHECKS } from '../doctor/checks.ts';
import type { Finding, State, Subject } from '../doctor/finding.ts';
import { openExam } from '../doctor/open-exam.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { doctorReport, firstToDo } from '../reports/doctor-report.ts';
import { plainJson } from '../terminal/plain-json.ts';
import { Progress } from '../terminal/progress.ts';
import { readWhere, sendCode } from './send-code.ts';

export interface DoctorOptions extends AwsOptions {
  readonly only?: Subject;
  readonly pool?: string;
  readonly keyArn?: string;
  readonly emailFunction?: string;
  readonly smsFunction?: string;
  readonly table?: string;
  readonly suppressed?: string;
  readonly send?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Looks at everything of a deployment, and says what is wrong and what to do. */
export async function runDoctor(options: DoctorOptions, call: Call): Promise<ExitStatus> {
  const where = options.send === undefined ? null : readWhere(options.send, options);
  const { screen, signal } = call;
  const region = options.region ?? regionOf(options.pool);
  const settings = awsSettings({ ...options, ...(region === undefined ? {} : { region }) });
  const caller = await askCaller(settings, signal);
  const { deployment, stackFinding } = await findParts(options, settings, signal);
  const exam = openExam(
    { caller, stack: options.stack, deployment, settings, suppressed: options.suppressed },
    signal,
  );
  const identity: Finding[] = [
    { subject: 'identity', check: 'caller', state: 'ok', says: `You are ${caller.arn}.` },
    stackFinding,
  ];
  const progress = new Progress();
  const wanted = CHECKS.filter(([subject]) => [undefined, subject].includes(options.only));
  const found = await runChecks(wanted, exam, {
    signal,
    onDone: (done, of) => progress.tell(`${done} of ${of} checks are done.`),
  });
  progress.end();
  const isShown = options.only === undefined || options.only === 'identity';
  const findings = [...identity.filter(({ state }) => isShown || state === 'broken'), ...found];
  if (where === null) return tell(findings, options, call);
  if (options.json !== true) screen.print(...doctorReport(findings, screen.room), '');
  const sent = await sendCode(where, exam, options, call);
  if (options.json === true) screen.print(plainJson(document(findings, sent)));
  const isBroken = findings.some(({ state }) => state === 'broken');
  return isBroken || !sent.arrived ? EXIT.failed : EXIT.ok;
}

function tell(findings: readonly Finding[], { json }: DoctorOptions, { screen }: Call): ExitStatus {
  if (json === true) screen.print(plainJson(document(findings)));
  else screen.print(...doctorReport(findings, screen.room));
  return findings.some(({ state }) => state === 'broken') ? EXIT.failed : EXIT.ok;
}

function document(findings: readonly Finding[], sent?: unknown) {
  const count = (state: State) => findings.filter((one) => one.state === state).length;
  return {
    counts: {
      ok: count('ok'),
      warning: count('warning'),
      broken: count('broken'),
      notChecked: count('not checked'),
    },
    first: firstToDo(findings) ?? null,
    findings,
    ...(sent === undefined ? {} : { sent }),
  };
}

function regionOf(poolId: string | undefined): string | undefined {
  return poolId?.includes('_') ? poolId.split('_')[0] : undefined;
}

interface FoundParts {
  readonly deployment: Deployment;
  readonly stackFinding: Finding;
}

/** What the stack tells, and what was said instead of it. */
async function findParts(
  options: DoctorOptions,
  settings: ReturnType<typeof awsSettings>,
  signal: AbortSignal,
): Promise<FoundParts> {
  const said = Object.fromEntries(
    Object.entries({
      userPoolIds: options.pool,
      keyArn: options.keyArn,
      emailSenderArn: options.emailFunction,
      smsSenderArn: options.smsFunction,
      auditTableName: options.table,
    }).filter(([, value]) => value !== undefined),
  ) as Deployment;
  const about = { subject: 'identity', check: 'stack' } as const;
  try {
    const stack = await findDeployment(options.stack, settings, signal);
    const where = stack.region === undefined ? '' : ` in ${stack.region}`;
    return {
      deployment: { ...stack, ...said },
      stackFinding: { ...about, state: 'ok', says: `The stack ${options.stack} is there${where}.` },
    };
  } catch (error) {
    // Who said where the parts are needs no stack.
    if (!(error instanceof CommandError) || error.status === EXIT.unreachable) throw error;
    const isNeeded = Object.keys(said).length === 0;
    if (isNeeded && error.status === EXIT.refused) throw error;
    return {
      deployment: said,
      stackFinding: {
        ...about,
        state: isNeeded ? 'broken' : 'warning',
        says: error.message,
        fix: isNeeded
          ? 'npm run deploy, or name the stack: --stack and --region.'
          : 'Well, where there is no stack of ours; only the parts that you named are checked.',
      },
    };
  }
}
