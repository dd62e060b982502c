/** The console could not be built; the message is what its builder says. */
export class ConsoleBuildError extends Error {
  constructor(said: string) {
    super(`The console could not be built.\n${said.trim()}`);
    this.name = 'ConsoleBuildError';
  }
}
