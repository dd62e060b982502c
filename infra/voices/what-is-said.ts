/** The members of an object that are there; those that are undefined are left out. */
export type Said<Members> = { [Key in keyof Members]?: Exclude<Members[Key], undefined> };

export function whatIsSaid<Members extends object>(members: Members): Said<Members> {
  const said = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Said<Members>;
}
