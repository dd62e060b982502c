/** JSON, just as AWS writes it. */
export type Json = Readonly<Record<string, unknown>>;

/** A user pool as DescribeUserPool tells it, with members that nobody here knows. */
export type Pool = Json & { readonly Id: string };

/** A member of a value that ought to be an object; an empty one where there is none. */
export function memberOf(value: Json, name: string): Json {
  const member = value[name];
  return typeof member === 'object' && member !== null ? (member as Json) : {};
}
