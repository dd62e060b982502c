/**
 * Stands in a bundle where the Encryption SDK would bring elliptic-curve arithmetic and ASN.1 in
 * JavaScript (two copies of bn.js, and asn1.js). It needs them to make key pairs when it encrypts,
 * and to expand a message's public key, which our materials manager leaves to OpenSSL. A call means
 * that this has changed: the known-answer decryption of the build's tests then fails.
 */
function leftOut(): never {
  throw new Error('Elliptic curves are left to OpenSSL in this build');
}

export const publicKeyPem = leftOut;
export const privateKeyPem = leftOut;
export const decodeNamedCurves = { prime256v1: leftOut, secp384r1: leftOut };
export const encodeNamedCurves = decodeNamedCurves;
