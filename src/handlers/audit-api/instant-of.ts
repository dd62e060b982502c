/** `2026-11-22T13:00:00.000Z`. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
