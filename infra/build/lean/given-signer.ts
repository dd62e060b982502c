/**
 * Stands in a bundle for the AWS SDK's signers: `signByOurselves` takes the step that calls them out
 * of every client.
 */
export class SignatureV4 {
  constructor() {
    throw new Error('Every client is given its signer');
  }
}

export const SignatureV4MultiRegion = SignatureV4;
