/** What became of one call, in a word: `returned`, a status, or what it threw. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    const answer = await call;
    return answer === undefined ? 'returned' : String(answer);
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : typeof error}`;
  }
}
