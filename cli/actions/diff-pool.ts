import type { Call } from '../call.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { AttachmentOptions } from '../pool/attachment-options.ts';
import { changesBetween } from '../pool/changes.ts';
import { gatherFindings } from '../pool/gather-findings.ts';
import { openPool } from '../pool/open-pool.ts';
import { attached } from '../pool/triggers.ts';
import { findingsReport, poolReport } from '../reports/pool-report.ts';
import { plainJson } from '../terminal/plain-json.ts';

export interface DiffOptions extends AttachmentOptions {
  readonly json?: boolean;
}

/** Shows what attaching would change, and what speaks against it. Writes nothing. */
export async function diffPool(
  named: string | undefined,
  options: DiffOptions,
  call: Call,
): Promise<ExitStatus> {
  const { plan, pool, config, caller, settings } = await openPool(named, options, call);
  const wanted = attached(config, plan.wish);
  const changes = changesBetween(config, wanted);
  const findings = await gatherFindings(pool, plan, caller, settings, call.signal);
  const refuses = findings.some(({ state }) => state === 'refused');
  const { screen } = call;
  if (options.json === true) {
    const attachedNow = changes.length === 0;
    screen.print(
      plainJson({
        poolId: pool.Id,
        attached: attachedNow,
        lambdaConfig: wanted,
        changes,
        findings,
      }),
    );
  } else {
    screen.print(...poolReport(pool, changes, screen.room));
    if (findings.length > 0) screen.print('', ...findingsReport(findings, screen.room));
    if (changes.length > 0 && !refuses) screen.print('', 'Next: npx sealpost pool attach');
  }
  return refuses ? EXIT.usage : EXIT.ok;
}
