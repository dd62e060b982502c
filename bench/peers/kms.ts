import { type EncryptionContext, unwrapDataKey } from '../messages/data-key-wrapping.ts';
import { pool } from '../messages/pool.ts';
import { type Service, targetOperation } from './service.ts';

const contentType = 'application/x-amz-json-1.1';

interface DecryptBody {
  readonly CiphertextBlob: string;
  readonly EncryptionContext: EncryptionContext;
}

/** KMS Decrypt: really opens the data key, and only under the context it was wrapped with. */
export const kms: Service = ({ headers, body }) => {
  if (targetOperation(headers) !== 'Decrypt') {
    return { status: 400, contentType, body: '{"__type":"UnsupportedOperationException"}' };
  }
  try {
    const { CiphertextBlob, EncryptionContext } = JSON.parse(body.toString()) as DecryptBody;
    const dataKey = unwrapDataKey(Buffer.from(CiphertextBlob, 'base64'), EncryptionContext);
    const answer = {
      KeyId: pool.keyArn,
      Plaintext: dataKey.toString('base64'),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    };
    return { status: 200, contentType, body: JSON.stringify(answer) };
  } catch {
    return { status: 400, contentType, body: '{"__type":"InvalidCiphertextException"}' };
  }
};
