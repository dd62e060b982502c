import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import { useEffect, useState } from 'react';
import type { AuditFailure } from '../client/audit-failure.ts';
import type { ConsoleWords } from '../words/console-words.ts';

const OFFLINE_PATIENCE_SECONDS = 5;

interface FailureAlertProps {
  readonly failure: AuditFailure;
  readonly words: ConsoleWords;
  /** Asks again: by itself after a countdown where waiting helps, and by a button. */
  readonly onRetry?: () => void;
}

/** Why there is no answer, and what to do; where it will pass, the page goes on by itself. */
export function FailureAlert({ failure, words, onRetry }: FailureAlertProps) {
  const wait = onRetry === undefined ? null : patience(failure);
  const seconds = useCountdown(wait, onRetry);
  const failures = words.failures;
  return (
    <Alert
      type={wait === null ? 'error' : 'warning'}
      header={failures.heading}
      action={
        onRetry === undefined ? undefined : <Button onClick={onRetry}>{failures.retryNow}</Button>
      }
    >
      {failureText(failure, words)}
      <LiveRegion hidden assertive>
        {failureText(failure, words)}
      </LiveRegion>
      {/* The countdown itself would be read out every second. */}
      {seconds === null ? null : <span aria-hidden="true"> {failures.retryIn(seconds)}</span>}
    </Alert>
  );
}

export function failureText(failure: AuditFailure, { failures }: ConsoleWords): string {
  switch (failure.kind) {
    case 'offline':
      return failures.offline;
    case 'unavailable':
      return failures.unavailable;
    case 'rate-limited':
      return failures.rateLimited;
    case 'forbidden':
    case 'unauthenticated':
      return failures.forbidden;
    case 'not-found':
      return failures.notFound;
    case 'bad-cursor':
      return failures.badCursor;
    case 'bad-confirmation':
      return failures.badConfirmation;
    case 'invalid-field':
      return failures.field(failures.fields[failure.field ?? ''] ?? failure.field ?? '?');
    case 'internal':
      return failures.internal;
  }
}

function patience(failure: AuditFailure): number | null {
  if (failure.kind === 'offline') return OFFLINE_PATIENCE_SECONDS;
  const waits = failure.kind === 'unavailable' || failure.kind === 'rate-limited';
  return waits ? failure.retryAfterSeconds : null;
}

/** Seconds left; null when nothing is waited for. */
function useCountdown(from: number | null, onEnd: (() => void) | undefined): number | null {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    setLeft(from);
    if (from === null || onEnd === undefined) return undefined;
    const end = Date.now() + from * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      setLeft(Math.max(seconds, 0));
      if (seconds > 0) return;
      clearInterval(timer);
      onEnd();
    }, 250);
    // A network that is back need not be waited for.
    window.addEventListener('online', onEnd);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', onEnd);
    };
  }, [from, onEnd]);
  return left;
}
