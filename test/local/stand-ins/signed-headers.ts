/** Headers of a well-formed SigV4 request; the stand-ins do not check the signature's value. */
export function signedHeaders(service: string, region = 'eu-west-1'): Record<string, string> {
  const scope = `AKIDEXAMPLE/20261122/${region}/${service}/aws4_request`;
  return {
    'x-amz-date': '20261122T120000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
  };
}
