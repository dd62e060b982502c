import type { ExportRequest } from '../../src/handlers/audit-api/contract/requests.ts';
import { type Call, openAudit } from '../call.ts';
import type { PatientAudit } from '../connection/patient-audit.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { type ExportTarget, openExportFile } from '../export/export-file.ts';
import { openExportPipe } from '../export/export-pipe.ts';
import type { AuditOptions } from '../options/audit-options.ts';
import { type FilterOptions, readFilter } from '../options/filter-options.ts';
import { type PeriodOptions, readWholePeriod } from '../options/period-options.ts';
import type { PersonOptions } from '../options/person-options.ts';
import { poolOf } from '../options/pool-option.ts';
import { readReason } from '../options/read-reason.ts';
import { personOf, readWho } from '../options/read-who.ts';
import { printable } from '../terminal/printable.ts';
import { Progress } from '../terminal/progress.ts';

export interface ExportOptions extends AuditOptions, FilterOptions, PeriodOptions, PersonOptions {
  readonly output: string;
  readonly force?: boolean;
}

interface Exported {
  readonly rows: number;
  /** There were more than an export takes. */
  readonly cut: boolean;
}

/** A CSV file of what was sent, as long as it may be. */
export async function exportDeliveries(
  typed: string | undefined,
  options: ExportOptions,
  call: Call,
): Promise<ExitStatus> {
  const { words, screen, signal } = call;
  const filter = readFilter(options);
  const period = readWholePeriod(options, { longestDays: 31 }, Date.now());
  const who = { words: words.cli, signal };
  const person =
    typed === undefined ? {} : { key: personOf(await readWho(typed, options.as, who), words.cli) };
  const reason = await readReason(options.reason, words.cli, signal);
  const audit = await openAudit(options, call);

  const number = new Intl.NumberFormat(words.support.locale);
  const piped = options.output === '-';
  const target = piped
    ? openExportPipe()
    : await openExportFile(options.output, options.force === true);
  const wish = { ...poolOf(options), ...person, reason, ...period, ...filter };
  const { rows, cut } = await download(audit, wish, target, call);
  if (!piped) screen.tell(words.cli.export.done(number.format(rows), printable(options.output)));
  if (cut) screen.tell(words.cli.export.cut(number.format(rows)));
  return EXIT.ok;
}

async function download(
  audit: PatientAudit,
  wish: ExportRequest,
  target: ExportTarget,
  { words, screen }: Call,
): Promise<Exported> {
  const number = new Intl.NumberFormat(words.support.locale);
  const progress = new Progress();
  let rows = 0;
  let cut = false;
  try {
    for await (const piece of audit.export(wish)) {
      await target.write(piece.csv);
      rows += piece.rows;
      cut = piece.cut;
      progress.tell(words.cli.export.progress(number.format(rows)));
    }
    await target.finish();
  } catch (error) {
    progress.end();
    const left = await target.abandon();
    if (left !== null) {
      screen.tell(words.cli.export.partial(number.format(rows), printable(left)));
    }
    throw error;
  } finally {
    progress.end();
  }
  return { rows, cut };
}
