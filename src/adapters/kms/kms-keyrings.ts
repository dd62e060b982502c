import {
  type AwsEsdkKMSInterface,
  AwsKmsMrkAwareSymmetricKeyringClass,
  KmsKeyringClass,
} from '@aws-crypto/kms-keyring';
import type { Keyring, Newable } from '@aws-crypto/material-management';
import { KeyringNode, type NodeAlgorithmSuite } from '@aws-crypto/material-management-node';
import type { DataKeyUnwrapper } from './data-key-unwrapper.ts';

type Base = Newable<Keyring<NodeAlgorithmSuite>>;

class SingleRegionKeyring extends KmsKeyringClass<NodeAlgorithmSuite, AwsEsdkKMSInterface>(
  KeyringNode as Base,
) {}
class MultiRegionKeyring extends AwsKmsMrkAwareSymmetricKeyringClass<
  NodeAlgorithmSuite,
  AwsEsdkKMSInterface
>(KeyringNode as Base) {}

/**
 * The SDK's strict keyring for exactly one key. Multi-Region keys (`mrk-`) match in any of their
 * Regions; any other only by its whole ARN.
 */
export function keyringFor(keyArn: string, unwrap: DataKeyUnwrapper): KeyringNode {
  // The keyring calls `decrypt` alone when it decrypts; the rest of the interface is for encrypting.
  const client = { decrypt: unwrap } as unknown as AwsEsdkKMSInterface;
  const keyring = keyArn.includes(':key/mrk-')
    ? new MultiRegionKeyring({ keyId: keyArn, client })
    : new SingleRegionKeyring({ keyIds: [keyArn], clientProvider: () => client });
  return keyring as unknown as KeyringNode;
}
