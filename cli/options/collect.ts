/** For an option that may be given several times; its values may have commas between them, too. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',')];
}
