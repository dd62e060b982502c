import type { Rule } from './rule.ts';

export function wholeNumber(least: number, most: number, unit: string): Rule {
  return (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `has to be a whole number of ${unit} from ${least} to ${most}`;
}
