import type { AuditFailure } from '../console/client/audit-failure.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { printable } from './terminal/printable.ts';
import type { CliWords } from './words/cli-words.ts';

export interface ToldFailure {
  readonly status: ExitStatus;
  readonly text: string;
}

/** What somebody can do about it, and what the program ends with. */
export function tellFailure(failure: AuditFailure, { failures }: CliWords): ToldFailure {
  switch (failure.kind) {
    case 'unauthenticated':
      return { status: EXIT.refused, text: failures.tokenRefused };
    case 'forbidden':
      return { status: EXIT.refused, text: failures.forbidden };
    case 'not-found':
      return { status: EXIT.nothing, text: failures.notFound };
    case 'invalid-field':
      return { status: EXIT.usage, text: fieldText(failure.field, failures) };
    case 'bad-cursor':
      return { status: EXIT.failed, text: failures.badCursor };
    case 'bad-confirmation':
      return { status: EXIT.failed, text: failures.badConfirmation };
    case 'rate-limited':
      return { status: EXIT.unreachable, text: failures.rateLimited };
    case 'unavailable':
      return { status: EXIT.unreachable, text: failures.unavailable };
    case 'offline':
      return { status: EXIT.unreachable, text: failures.offline };
    case 'internal':
      return { status: EXIT.failed, text: failures.internal };
  }
}

function fieldText(field: string | null, { fields, unknownField, internal }: CliWords['failures']) {
  if (field === null) return internal;
  const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return unknownField(known ?? printable(field));
}
