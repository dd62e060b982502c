/** SHA-256 of the bytes: 32 bytes. Never given a code: six digits are found again in a second. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;
