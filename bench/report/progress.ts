/** Shows on stderr what is being measured, on one line where the terminal can rewrite it. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Progress for a person; where stderr is a file or a pipe, one line for each new text. */
export const createProgress = (stream: NodeJS.WriteStream = process.stderr): Progress => ({
  show(text) {
    stream.write(stream.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  },
  clear() {
    if (stream.isTTY) stream.write('\r\x1b[K');
  },
});
