import { useCallback, useEffect, useMemo, useState } from 'react';
import type {
  AccessLogAnswer,
  AccessLogEntry,
} from '../../../src/handlers/audit-api/contract/answers.ts';
import type { AccessLogRequest } from '../../../src/handlers/audit-api/contract/requests.ts';
import type { AuditClient } from '../../client/audit-client.ts';
import type { AuditFailure } from '../../client/audit-failure.ts';
import type { Session } from '../../session/session.ts';
import { useAnswer } from '../../shell/use-answer.ts';

type Question = Omit<AccessLogRequest, 'cursor'>;

export interface AccessLog {
  /** Null until the first page has come; then what is shown, also while it is read anew. */
  readonly entries: readonly AccessLogEntry[] | null;
  readonly loading: boolean;
  readonly failure: AuditFailure | null;
  readonly again: () => void;
  /** Gets the next page; null when there is none, or none yet. */
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
  readonly moreFailure: AuditFailure | null;
  readonly moreAgain: () => void;
}

/** Who looked, page after page. Another question begins anew. */
export function useAccessLog(client: AuditClient, session: Session, question: Question): AccessLog {
  const first = useAnswer<AccessLogAnswer>(session);
  const older = useAnswer<AccessLogAnswer>(session);
  const [pages, setPages] = useState<readonly AccessLogAnswer[]>([]);

  const load = useCallback(
    (cursor: string | null) => (signal: AbortSignal) =>
      client.accessLog({ ...question, ...(cursor === null ? {} : { cursor }) }, signal),
    [client, question],
  );
  const { ask: askFirst, reading, again } = first;
  const { reset: forgetOlder, reading: olderReading } = older;
  useEffect(() => {
    // A page of the question before must not come in under this one.
    forgetOlder();
    askFirst(load(null));
  }, [forgetOlder, askFirst, load]);
  useEffect(() => {
    if (reading.kind === 'answer') setPages([reading.answer]);
  }, [reading]);
  useEffect(() => {
    if (olderReading.kind !== 'answer') return;
    const { answer } = olderReading;
    setPages((before) => (before.includes(answer) ? before : [...before, answer]));
  }, [olderReading]);

  const entries = useMemo(
    () => (pages.length === 0 ? null : pages.flatMap((page) => page.entries)),
    [pages],
  );
  const next = reading.kind === 'answer' ? (pages.at(-1)?.next ?? null) : null;
  const moreFailure = olderReading.kind === 'failure' ? olderReading.failure : null;
  return {
    entries,
    loading: reading.kind === 'loading' || reading.kind === 'idle',
    failure: reading.kind === 'failure' ? reading.failure : null,
    again,
    more: next === null ? null : () => older.ask(load(next)),
    loadingMore: olderReading.kind === 'loading',
    moreFailure,
    moreAgain: moreFailure?.kind === 'bad-cursor' ? again : older.again,
  };
}
