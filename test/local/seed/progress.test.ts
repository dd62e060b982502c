import { expect, test } from 'vitest';
import { Progress } from '../../../local/seed/command/progress.ts';
import { progressLine } from '../../../local/seed/command/progress-line.ts';

test('a line says how many, how far, how fast, and how long still', () => {
  expect(progressLine(43_210, 100_000, 21_605)).toBe(
    '43,210 of 100,000 rows · 43 % · 2,000 rows/s · 28 s left',
  );
});

test('at the beginning nothing is claimed, and at the end nothing is left', () => {
  expect(progressLine(0, 100, 0)).toBe('0 of 100 rows · 0 %');
  expect(progressLine(100, 100, 1000)).toBe('100 of 100 rows · 100 % · 100 rows/s');
});

/** A progress with a clock of the test's, and what it wrote. */
function progressOf(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 1000 };
  const output = { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  return { written, clock, progress: new Progress(output, 100, () => clock.now) };
}

test('into a file, a line is written for every tenth', () => {
  const { written, progress, clock } = progressOf(false);
  for (let done = 0; done <= 100; done += 1) {
    clock.now += 10;
    progress.tell(done);
  }
  progress.end();
  expect(written).toHaveLength(10);
  expect(written.every((line) => line.endsWith('\n') && !line.includes('\r'))).toBe(true);
});

test('in a terminal, one line changes, is not changed too often, and is gone at the end', () => {
  const { written, progress, clock } = progressOf(true);
  for (let done = 0; done < 100; done += 1) {
    clock.now += 10;
    progress.tell(done);
  }
  progress.end();
  expect(written.length).toBeLessThan(10);
  expect(written.every((line) => line.startsWith('\r') && !line.includes('\n'))).toBe(true);
  expect(written.at(-1)).toMatch(/^\r +\r$/);
});
