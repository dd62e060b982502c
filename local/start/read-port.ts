import { StartOptionsError } from './start-options-error.ts';

/**
 * @param name what the person calls it: a variable or an option
 * @throws StartOptionsError
 */
export function readPort(text: string, name: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new StartOptionsError(`${name} must be a number from 0 to 65535.`);
}
