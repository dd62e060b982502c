const LONGEST = 4096;

/** The first line that is piped in; null when there is none. */
export async function readLineOfInput(
  input: AsyncIterable<Buffer | string> = process.stdin,
): Promise<string | null> {
  let text = '';
  for await (const piece of input) {
    text += piece.toString();
    if (text.length > LONGEST || /\S[^\n]*\n/.test(text)) break;
  }
  const line = text.split('\n').find((line) => line.trim() !== '');
  return line?.trim() ?? null;
}
