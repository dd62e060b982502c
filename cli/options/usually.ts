import { Option } from 'commander';

/** An option with a value that it has when nothing is said, shown without quotes. */
export function usually(flags: string, description: string, value: string): Option {
  return new Option(flags, description).default(value, value);
}
