import { useCallback, useEffect, useRef, useState } from 'react';
import { type AuditFailure, AuditRequestError } from '../client/audit-failure.ts';
import type { Session } from '../session/session.ts';

export type Reading<Answer> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failure'; readonly failure: AuditFailure };

export interface AnswerReader<Answer> {
  readonly reading: Reading<Answer>;
  /** Asks; an answer that is still out is called off. */
  readonly ask: (load: (signal: AbortSignal) => Promise<Answer>) => void;
  /** Asks the last question again. */
  readonly again: () => void;
  readonly reset: () => void;
}

/** One question at a time to the audit, and what became of it. A refused token ends the session. */
export function useAnswer<Answer>(session: Session): AnswerReader<Answer> {
  const [reading, setReading] = useState<Reading<Answer>>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const last = useRef<((signal: AbortSignal) => Promise<Answer>) | null>(null);

  const ask = useCallback(
    (load: (signal: AbortSignal) => Promise<Answer>) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      last.current = load;
      setReading({ kind: 'loading' });
      load(controller.signal).then(
        (answer) => {
          if (running.current === controller) setReading({ kind: 'answer', answer });
        },
        (error: unknown) => {
          if (running.current !== controller) return;
          const failure = failureOf(error);
          if (failure.kind === 'unauthenticated') session.refused();
          setReading({ kind: 'failure', failure });
        },
      );
    },
    [session],
  );
  const again = useCallback(() => {
    if (last.current !== null) ask(last.current);
  }, [ask]);
  const reset = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setReading({ kind: 'idle' });
  }, []);

  useEffect(() => () => running.current?.abort(), []);
  return { reading, ask, again, reset };
}

export function failureOf(error: unknown): AuditFailure {
  return error instanceof AuditRequestError ? error.failure : { kind: 'internal' };
}
