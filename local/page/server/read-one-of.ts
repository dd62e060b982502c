import { RequestRefusal } from './request-refusal.ts';

/**
 * One field of a query, which must be one of a few values.
 *
 * @param otherwise what a field that is not there means; without it the field must be there
 * @throws RequestRefusal 400 that names the field, never what it held
 */
export function readOneOf<const Value extends string>(
  query: URLSearchParams,
  field: string,
  values: readonly Value[],
  otherwise?: NoInfer<Value>,
): Value {
  const text = query.get(field);
  if (text === null && otherwise !== undefined) return otherwise;
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw new RequestRefusal(400, `${field}: is not one of the possible values.`, field);
}
