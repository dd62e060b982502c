/**
 * Stands in a bundle for the AWS SDK's endpoint rules (a decision diagram a service, every partition
 * of AWS): every client of ours is given its endpoint, see `endpointOf`.
 */
export function defaultEndpointResolver({ Endpoint }: { readonly Endpoint?: string }) {
  if (Endpoint === undefined) throw new Error('Every client is given its endpoint');
  return { url: new URL(Endpoint) };
}
