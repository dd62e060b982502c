/** Enough of a user name to know it again, and no more: `a•••e`. */
export function maskName(name: string): string {
  const characters = Array.from(name);
  const [first = ''] = characters;
  return characters.length < 5 ? `${first}•••` : `${first}•••${characters.at(-1)}`;
}
