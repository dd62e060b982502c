import { ConfigurationError } from '../../../src/config/configuration-error.ts';

/** The error that reading throws; fails the test when there is none. */
export function refusalOf(read: () => unknown): ConfigurationError {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('The environment was taken');
}
