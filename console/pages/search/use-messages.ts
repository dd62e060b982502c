import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SearchAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import type { SearchRequest } from '../../../src/handlers/audit-api/contract/requests.ts';
import type { AuditClient } from '../../client/audit-client.ts';
import type { AuditFailure } from '../../client/audit-failure.ts';
import type { Session } from '../../session/session.ts';
import { useAnswer } from '../../shell/use-answer.ts';

const PAGE = 25;

export interface Messages {
  /** Null until the first page has come; then what is shown, also while another question is out. */
  readonly shown: readonly SearchAnswer['deliveries'][number][] | null;
  readonly loading: boolean;
  readonly failure: AuditFailure | null;
  readonly again: () => void;
  /** Gets the next page; null when there is none, or none yet. */
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
  readonly moreFailure: AuditFailure | null;
  readonly moreAgain: () => void;
}

type Question = Omit<SearchRequest, 'cursor' | 'limit'>;

/** What was sent to a person, page after page. Another question begins anew. */
export function useMessages(client: AuditClient, session: Session, question: Question): Messages {
  const first = useAnswer<SearchAnswer>(session);
  const older = useAnswer<SearchAnswer>(session);
  const [pages, setPages] = useState<readonly SearchAnswer[]>([]);

  const load = useCallback(
    (cursor: string | null) => (signal: AbortSignal) =>
      client.search({ ...question, limit: PAGE, ...(cursor === null ? {} : { cursor }) }, signal),
    [client, question],
  );
  const loadFirst = useMemo(() => load(null), [load]);
  const { askOnce, again: firstAgain } = first;
  const { reset: forgetOlder, again: olderAgain } = older;
  const begin = useCallback(() => {
    // A page of the question before must not come in under this one.
    forgetOlder();
    firstAgain();
  }, [forgetOlder, firstAgain]);
  useEffect(() => {
    askOnce(loadFirst);
    return forgetOlder;
  }, [askOnce, forgetOlder, loadFirst]);

  const { reading } = first;
  useEffect(() => {
    if (reading.kind === 'answer') setPages([reading.answer]);
  }, [reading]);
  useEffect(() => {
    if (older.reading.kind !== 'answer') return;
    const { answer } = older.reading;
    setPages((before) => (before.includes(answer) ? before : [...before, answer]));
  }, [older.reading]);

  const shown = useMemo(
    () => (pages.length === 0 ? null : pages.flatMap(({ deliveries }) => deliveries)),
    [pages],
  );
  const next = reading.kind === 'answer' ? (pages.at(-1)?.next ?? null) : null;
  const moreFailure = older.reading.kind === 'failure' ? older.reading.failure : null;
  return {
    shown,
    loading: reading.kind === 'loading' || reading.kind === 'idle',
    failure: reading.kind === 'failure' ? reading.failure : null,
    again: begin,
    more: next === null ? null : () => older.ask(load(next)),
    loadingMore: older.reading.kind === 'loading',
    moreFailure,
    moreAgain: moreFailure?.kind === 'bad-cursor' ? begin : olderAgain,
  };
}
