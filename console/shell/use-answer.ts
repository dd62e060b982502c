import { useCallback, useEffect, useRef, useState } from 'react';
import { type AuditFailure, AuditRequestError } from '../client/audit-failure.ts';
import type { Session } from '../session/session.ts';

export type Reading<Answer> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failure'; readonly failure: AuditFailure };

export type Load<Answer> = (signal: AbortSignal) => Promise<Answer>;

export interface AnswerReader<Answer> {
  readonly reading: Reading<Answer>;
  /** Asks; an answer that is still out is called off. */
  readonly ask: (load: Load<Answer>) => void;
  /** Asks, unless this very question was the last one and is answered: for pages that are kept. */
  readonly askOnce: (load: Load<Answer>) => void;
  /** Asks the last question again. */
  readonly again: () => void;
  readonly reset: () => void;
}

/** One question at a time to the audit, and what became of it. A refused token ends the session. */
export function useAnswer<Answer>(session: Session): AnswerReader<Answer> {
  const [reading, setReading] = useState<Reading<Answer>>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const last = useRef<Load<Answer> | null>(null);
  const settled = useRef(false);

  const ask = useCallback(
    (load: Load<Answer>) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      last.current = load;
      settled.current = false;
      setReading({ kind: 'loading' });
      load(controller.signal).then(
        (answer) => {
          if (running.current !== controller) return;
          settled.current = true;
          setReading({ kind: 'answer', answer });
        },
        (error: unknown) => {
          if (running.current !== controller) return;
          settled.current = true;
          const failure = failureOf(error);
          if (failure.kind === 'unauthenticated') session.refused();
          setReading({ kind: 'failure', failure });
        },
      );
    },
    [session],
  );
  const askOnce = useCallback(
    (load: Load<Answer>) => {
      if (last.current !== load || !settled.current) ask(load);
    },
    [ask],
  );
  const again = useCallback(() => {
    if (last.current !== null) ask(last.current);
  }, [ask]);
  const reset = useCallback(() => {
    running.current?.abort();
    running.current = null;
    last.current = null;
    setReading({ kind: 'idle' });
  }, []);

  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
      // A page that is hidden and comes back does not wait for what was called off.
      setReading((before) => (before.kind === 'loading' ? { kind: 'idle' } : before));
    },
    [],
  );
  return { reading, ask, askOnce, again, reset };
}

export function failureOf(error: unknown): AuditFailure {
  return error instanceof AuditRequestError ? error.failure : { kind: 'internal' };
}
