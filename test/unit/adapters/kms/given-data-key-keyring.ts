import {
  KeyringNode,
  KeyringTraceFlag,
  type NodeDecryptionMaterial,
  type NodeEncryptionMaterial,
} from '@aws-crypto/material-management-node';

/** A keyring that knows the data key already, for messages that come with theirs. */
export class GivenDataKeyKeyring extends KeyringNode {
  readonly #dataKey: (bytes: number) => Uint8Array;

  /** @param dataKey receives the length, in bytes, that the message's suite asks for. */
  constructor(dataKey: (bytes: number) => Uint8Array) {
    super();
    this.#dataKey = dataKey;
  }

  async _onEncrypt(): Promise<NodeEncryptionMaterial> {
    throw new Error('This keyring only decrypts');
  }

  async _onDecrypt(material: NodeDecryptionMaterial): Promise<NodeDecryptionMaterial> {
    // The material insists on a buffer of its own.
    const dataKey = Uint8Array.from(this.#dataKey(material.suite.keyLengthBytes));
    return material.setUnencryptedDataKey(dataKey, {
      keyNamespace: 'vectors',
      keyName: 'given',
      flags: KeyringTraceFlag.WRAPPING_KEY_DECRYPTED_DATA_KEY,
    });
  }
}
