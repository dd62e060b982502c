/** Nothing, where none was named: the API knows the only one that somebody has a role in. */
export function poolOf({ pool }: { readonly pool?: string }): { readonly pool?: string } {
  return pool === undefined ? {} : { pool };
}
