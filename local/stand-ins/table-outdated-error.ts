/** A stored table was made by an earlier version and lacks an index; `tableName` tells which. */
export class TableOutdatedError extends Error {
  readonly tableName: string;

  constructor(tableName: string) {
    super(`The stored table ${tableName} was made by an earlier version.`);
    this.name = 'TableOutdatedError';
    this.tableName = tableName;
  }
}
