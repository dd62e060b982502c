/**
 * Stands in a bundle where the AWS SDK would bring its chain of credential providers: profiles, SSO,
 * web identity, child processes, instance metadata. In Lambda the role comes by environment, and our
 * clients are given a provider that reads it, so this is never called.
 */
export function defaultProvider(): never {
  throw new Error('Every client is given its credentials');
}
