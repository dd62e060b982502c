/**
 * Stands in a bundle where the AWS SDK measures a request's body: ours are texts and bytes, never
 * files, whose streams Node would load for the comparison alone.
 */
export function calculateBodyLength(body: string | Uint8Array | undefined): number {
  return body === undefined ? 0 : Buffer.byteLength(body);
}
