import { VerificationKey } from '@aws-crypto/material-management';
import {
  type EncryptionContext,
  type KeyringNode,
  type NodeAlgorithmSuite,
  NodeDecryptionMaterial,
  NodeDefaultCryptographicMaterialsManager,
} from '@aws-crypto/material-management-node';

/** Where the Encryption SDK puts the message's public key. */
const PUBLIC_KEY = 'aws-crypto-public-key';
/** Where Cognito puts the pool a code was encrypted for. */
const POOL = 'userpool-id';

/** DER of a P-384 SubjectPublicKeyInfo (RFC 5480) up to the compressed point that follows it. */
const P384_PREFIX = Buffer.from('3046301006072a8648ce3d020106052b81040022033200', 'hex');

/** The message was made for another user pool, or for none. */
export class ContextMismatch extends Error {
  override readonly name = 'ContextMismatch';
}

/**
 * The SDK's own materials manager with two additions.
 *
 * It refuses a message whose context names another pool before a key is asked for: the SDK
 * authenticates the context but compares it with nothing.
 *
 * It leaves the message's compressed public key to OpenSSL: the SDK expands it in JavaScript, at ten
 * times the cost of the rest of the decryption.
 */
export class PoolBoundMaterials extends NodeDefaultCryptographicMaterialsManager {
  readonly #poolId: string;
  readonly #required: boolean;

  /** @param required false lets a message without a pool pass, as some emulators make them. */
  constructor(keyring: KeyringNode, poolId: string, required: boolean) {
    super(keyring);
    this.#poolId = poolId;
    this.#required = required;
  }

  override _initializeDecryptionMaterial(
    suite: NodeAlgorithmSuite,
    encryptionContext: EncryptionContext,
  ): NodeDecryptionMaterial {
    const pool = encryptionContext[POOL];
    if (pool === undefined ? this.#required : pool !== this.#poolId) throw new ContextMismatch();

    const point = Buffer.from(encryptionContext[PUBLIC_KEY] ?? '', 'base64');
    if (suite.signatureCurve !== 'secp384r1' || point.length !== 49) {
      return super._initializeDecryptionMaterial(suite, encryptionContext);
    }
    return new NodeDecryptionMaterial(suite, encryptionContext).setVerificationKey(
      new VerificationKey(pem(point) as never, suite),
    );
  }
}

function pem(compressedPoint: Buffer): string {
  const der = Buffer.concat([P384_PREFIX, compressedPoint]).toString('base64');
  return `-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----\n`;
}
