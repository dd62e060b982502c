import * as z from 'zod/mini';

/** Small parsers for environment variables. None of their messages is shown, only names are. */

export const text = (pattern: RegExp) => z.string().check(z.regex(pattern));

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values);

/** https, or http to this machine: credentials and codes do not cross a network in clear. */
export const webAddress = z.string().check(
  z.refine((value) => {
    const url = URL.parse(value);
    if (url === null || url.username !== '' || url.password !== '') return false;
    const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
    return url.protocol === 'https:' || (url.protocol === 'http:' && local);
  }),
);

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .check(
      z.refine(
        (value) => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most,
      ),
    );

/** `a,b , c` */
export const commaSeparated = (item: RegExp) =>
  z.string().check(z.refine((value) => splitList(value).every((part) => item.test(part))));

export function splitList(value: string): string[] {
  return value.split(',').map((part) => part.trim());
}
