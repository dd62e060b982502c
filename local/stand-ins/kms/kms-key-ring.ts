import { AwsError } from '../aws/aws-error.ts';

/** A symmetric key that the stand-in knows. */
export interface KmsStandInKey {
  /** A full key ARN; an id that starts with `mrk-` makes it a multi-Region key. */
  readonly arn: string;
  /** 32 bytes. Replicas of a multi-Region key carry the same bytes. */
  readonly material: Buffer;
  /** Names such as `alias/cognito`. */
  readonly aliases?: readonly string[] | undefined;
  readonly enabled: boolean;
}

const KEY_ARN = /^arn:aws[\w-]*:kms:([a-z0-9-]+):(\d{12}):key\/([\w-]+)$/;
const ALIAS_ARN = /^arn:aws[\w-]*:kms:([a-z0-9-]+):\d{12}:(alias\/[\w/-]+)$/;

/** A key with the parts of its ARN. */
export interface KmsKey extends KmsStandInKey {
  readonly id: string;
  readonly region: string;
  readonly accountId: string;
}

/** The keys of one account in all Regions, and the four ways of naming one. */
export class KmsKeyRing {
  readonly #keys: readonly KmsKey[];

  /** @throws TypeError when an ARN is not a key ARN or the material is not 32 bytes */
  constructor(keys: readonly KmsStandInKey[]) {
    this.#keys = keys.map((key) => {
      const [, region, accountId, id] = KEY_ARN.exec(key.arn) ?? [];
      if (!region || !accountId || !id) throw new TypeError(`Not a KMS key ARN: ${key.arn}`);
      if (key.material.length !== 32) throw new TypeError(`Not 32 bytes: material of ${key.arn}`);
      return { ...key, id, region, accountId };
    });
  }

  /**
   * @param keyId - key id, key ARN, alias name or alias ARN
   * @throws AwsError NotFoundException
   */
  resolve(keyId: string, region: string): KmsKey {
    const arnRegion = (KEY_ARN.exec(keyId) ?? ALIAS_ARN.exec(keyId))?.[1];
    if (keyId.startsWith('arn:') && arnRegion !== region) {
      throw new AwsError('NotFoundException', `Invalid arn ${arnRegion ?? keyId}`);
    }
    const alias = keyId.startsWith('alias/') ? keyId : ALIAS_ARN.exec(keyId)?.[2];
    const found = this.#inRegion(region).find((key) =>
      alias ? key.aliases?.includes(alias) : key.arn === keyId || key.id === keyId,
    );
    if (found) return found;
    const message = alias ? `Alias ${keyId} is not found.` : `Key '${keyId}' does not exist`;
    throw new AwsError('NotFoundException', message);
  }

  /** The key whose id stands in a ciphertext; undefined when this Region has none. */
  find(id: string, region: string): KmsKey | undefined {
    return this.#inRegion(region).find((key) => key.id === id);
  }

  #inRegion(region: string): readonly KmsKey[] {
    return this.#keys.filter((key) => key.region === region);
  }
}
