import { randomUUID } from 'node:crypto';

/**
 * Stands in a bundle where the AWS SDK binds its UUIDs to the global Web Crypto, which Node loads
 * when it is first looked at.
 */
export function bindV4(): () => string {
  return () => randomUUID();
}
