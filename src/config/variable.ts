/** What one environment variable must hold. */
export interface Variable<Value> {
  readonly required: boolean;
  /** The value in its text, or undefined when the text is not fit. */
  parse(text: string): Value | undefined;
}

/** The values of a set of variables. */
export type ValuesOf<Variables> = {
  readonly [Name in keyof Variables]: Variables[Name] extends Variable<infer Value> ? Value : never;
};

type Parse<Value> = (text: string) => Value | undefined;

export function required<Value>(parse: Parse<Value>): Variable<Value> {
  return { required: true, parse };
}

export function optional<Value>(parse: Parse<Value>): Variable<Value | undefined> {
  return { required: false, parse };
}

export const anyText: Parse<string> = (text) => text;

export const matching =
  (pattern: RegExp): Parse<string> =>
  (text) =>
    pattern.test(text) ? text : undefined;

export const oneOf =
  <Value extends string>(values: readonly Value[]): Parse<Value> =>
  (text) =>
    values.find((value) => value === text);

export const wholeNumber =
  (least: number, most: number): Parse<number> =>
  (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };

/** `a,b , c` */
export const setOf =
  (item: RegExp): Parse<ReadonlySet<string>> =>
  (text) => {
    const parts = text.split(',').map((part) => part.trim());
    return parts.every((part) => item.test(part)) ? new Set(parts) : undefined;
  };

/** https, or http to this machine: credentials and codes do not cross a network in clear. */
export const webAddress: Parse<string> = (text) => {
  // A URL parser mends what a mail's layout would refuse later, in every single mail.
  const url = /^https?:\/\/\S+$/.test(text) ? URL.parse(text) : null;
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && local) ? text : undefined;
};
