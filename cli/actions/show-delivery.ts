import { type Call, openAudit } from '../call.ts';
import { CommandError } from '../command-error.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { AuditOptions } from '../options/audit-options.ts';
import type { ReasonOptions } from '../options/person-options.ts';
import { poolOf } from '../options/pool-option.ts';
import { readReason } from '../options/read-reason.ts';
import { answerReport } from '../reports/answer-report.ts';
import { deliveryFacts } from '../reports/delivery-facts.ts';
import { storyTable } from '../reports/story-table.ts';
import { plainJson } from '../terminal/plain-json.ts';
import { printableAnswer } from '../terminal/printable-answer.ts';

export interface ShowOptions extends AuditOptions, ReasonOptions {}

const NOTIFICATION_ID = /^[a-z2-7]{32}$/;

/** One message, with all that happened to it. */
export async function showDelivery(
  id: string,
  options: ShowOptions,
  call: Call,
): Promise<ExitStatus> {
  const { words, screen, signal } = call;
  if (!NOTIFICATION_ID.test(id)) {
    throw new CommandError(
      EXIT.usage,
      words.cli.failures.unknownField(words.cli.failures.fields['id'] ?? ''),
    );
  }
  const reason = await readReason(options.reason, words.cli, signal);
  const audit = await openAudit(options, call);
  const answer = await audit.show({ ...poolOf(options), id, reason });
  if (options.json === true) {
    screen.print(plainJson(answer));
    return EXIT.ok;
  }
  const shown = printableAnswer(answer);
  const { room } = screen;
  screen.print(
    ...answerReport(shown.delivery, words, room, Date.now()),
    '',
    room.paint('bold', words.cli.story),
    ...storyTable(shown, words, room),
    '',
    ...deliveryFacts(shown.delivery, words, room),
  );
  return EXIT.ok;
}
