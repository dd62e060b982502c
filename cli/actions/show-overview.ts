import { type Call, openAudit } from '../call.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { AuditOptions } from '../options/audit-options.ts';
import { type PeriodOptions, readWholePeriod } from '../options/period-options.ts';
import { poolOf } from '../options/pool-option.ts';
import { overviewReport } from '../reports/overview-report.ts';
import { plainJson } from '../terminal/plain-json.ts';
import { printableAnswer } from '../terminal/printable-answer.ts';

export interface OverviewOptions extends AuditOptions, PeriodOptions {}

/** What became of all that was sent in a time, in numbers that tell of nobody. */
export async function showOverview(options: OverviewOptions, call: Call): Promise<ExitStatus> {
  const { screen, words } = call;
  const period = readWholePeriod(options, { usual: '24h', longestDays: 7 }, Date.now());
  const audit = await openAudit(options, call);
  const answer = await audit.overview({ ...poolOf(options), ...period });
  if (options.json === true) screen.print(plainJson(answer));
  else screen.print(...overviewReport(printableAnswer(answer), words, screen.room));
  return EXIT.ok;
}
