/** An amount with its unit, in languages that have one form for 1 and another for all else. */
export const oneOrMany = (one: string, many: string) => (amount: number) =>
  `${amount} ${amount === 1 ? one : many}`;
