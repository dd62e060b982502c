import type { DeliveryTone } from '../../../src/domain/delivery-tone.ts';

interface ShareBarProps {
  readonly part: number;
  readonly whole: number;
  readonly tone: DeliveryTone;
  readonly text: string;
}

/** A share as a bar, with its number beside it. */
export function ShareBar({ part, whole, tone, text }: ShareBarProps) {
  const width = whole === 0 ? 0 : (part / whole) * 100;
  return (
    <span className="share">
      <span className="share-track" aria-hidden="true">
        <span
          className="share-bar"
          style={{ inlineSize: `${width}%`, background: `var(--tone-${tone})` }}
        />
      </span>
      <span className="share-text">{text}</span>
    </span>
  );
}
