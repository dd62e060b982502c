import { describe, expect, it } from 'vitest';
import { Progress } from '../../../cli/terminal/progress.ts';

/** A progress by a clock that is set by hand, and what it has written. */
function watched(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const stream = {
    isTTY,
    write: (text: string | Uint8Array) => written.push(String(text)) > 0,
  };
  const progress = new Progress(stream, () => now);
  return {
    written,
    progress,
    at: (ms: number, text: string) => {
      now = ms;
      progress.tell(text);
    },
  };
}

describe('progress', () => {
  it('is not told of what is done within two seconds', () => {
    const { written, progress, at } = watched(true);
    at(0, '1');
    at(1999, '2');
    progress.end();
    expect(written).toEqual([]);
  });

  it('is one line on a terminal, and gone at the end', () => {
    const { written, progress, at } = watched(true);
    at(2000, '1');
    at(2050, '2');
    at(2100, '3');
    progress.end();
    progress.end();
    expect(written).toEqual(['\r\u001b[K1', '\r\u001b[K3', '\r\u001b[K']);
  });

  it('is a line now and then in a file', () => {
    const { written, progress, at } = watched(false);
    for (let second = 0; second < 25; second += 1) at(second * 1000, `${second}`);
    progress.end();
    expect(written).toEqual(['2\n', '12\n', '22\n']);
  });
});
