import type { AccessLogEntry } from '../../src/handlers/audit-api/contract/answers.ts';
import { type Call, openAudit } from '../call.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { AuditOptions } from '../options/audit-options.ts';
import { type PeriodOptions, readWholePeriod } from '../options/period-options.ts';
import { poolOf } from '../options/pool-option.ts';
import { accessLogTable } from '../reports/access-log-table.ts';
import { plainJson } from '../terminal/plain-json.ts';
import { printableAnswer } from '../terminal/printable-answer.ts';
import { Progress } from '../terminal/progress.ts';

export interface AccessLogOptions extends AuditOptions, PeriodOptions {
  readonly all?: boolean;
}

/** Who looked at what, and why, newest first. */
export async function showAccessLog(options: AccessLogOptions, call: Call): Promise<ExitStatus> {
  const { screen, words } = call;
  const period = readWholePeriod(options, { usual: '7d' }, Date.now());
  const audit = await openAudit(options, call);
  const progress = new Progress();
  const entries: AccessLogEntry[] = [];
  let next: string | null = null;
  do {
    const cursor: { readonly cursor?: string } = next === null ? {} : { cursor: next };
    const page = await audit.accessLog({ ...poolOf(options), ...period, ...cursor });
    entries.push(...page.entries);
    next = page.next;
    progress.tell(words.cli.find.progress(entries.length));
  } while (next !== null && options.all === true);
  progress.end();

  const answer = { entries, next };
  if (options.json === true) {
    screen.print(plainJson(answer));
    return EXIT.ok;
  }
  const { accessLog } = words.cli;
  if (entries.length === 0) screen.say(accessLog.nothing);
  else screen.print(...accessLogTable(printableAnswer(entries), words, screen.room));
  if (next !== null) screen.say('', accessLog.more(entries.length));
  return EXIT.ok;
}
