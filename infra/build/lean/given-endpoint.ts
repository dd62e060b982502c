/**
 * Stands in a bundle for the AWS SDK's endpoint rules (a decision diagram a service, every partition
 * of AWS), and for the step that asks them before each request: every client of ours is given its
 * endpoint, see `endpointOf`, and the SDK falls back on that.
 */
export function defaultEndpointResolver(): never {
  throw new Error('Every client is given its endpoint');
}

export function bindGetEndpointPlugin() {
  return () => ({ applyToStack() {} });
}

export const endpointMiddlewareOptions = {};
