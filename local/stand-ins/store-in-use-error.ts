/** Another process holds the database directory; `path` tells which. */
export class StoreInUseError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`The database directory ${path} is in use by another process.`);
    this.name = 'StoreInUseError';
    this.path = path;
  }
}
