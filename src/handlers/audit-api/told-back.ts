const PLAIN_WORD = /^[A-Za-z_-]{1,40}$/;

/** The name of a field that nobody here knows, where no data can be in it; else nothing. */
export function toldBack(name: string | undefined): string[] {
  return name !== undefined && PLAIN_WORD.test(name) ? [name] : [];
}
