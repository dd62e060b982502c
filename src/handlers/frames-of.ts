/** Where a bug came from, without the message it came with: that may hold what it must not. */
export function framesOf(bug: unknown): string[] {
  const lines = bug instanceof Error ? (bug.stack ?? '').split('\n') : [];
  return lines
    .map((line) => /^ +at (.+)$/.exec(line)?.[1])
    .filter((frame) => frame !== undefined)
    .slice(0, 8);
}
