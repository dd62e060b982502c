import { type ReactNode, useEffect, useRef } from 'react';

interface AnswerPlaceProps {
  /** Which answer it is: another one comes into view and takes the focus, the same one does not. */
  readonly of: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Where an answer appears. */
export function AnswerPlace({ of, label, children }: AnswerPlaceProps) {
  const place = useRef<HTMLElement>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const section = place.current;
    if (section === null || shown.current === of) return;
    shown.current = of;
    section.focus({ preventScroll: true });
    const { top } = section.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) section.scrollIntoView({ block: 'start' });
  }, [of]);
  return (
    <section ref={place} className="answer-place" tabIndex={-1} aria-label={label}>
      {children}
    </section>
  );
}
