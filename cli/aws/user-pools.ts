import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Json, Pool } from '../pool/pool.ts';
import type { AwsSettings } from './aws-settings.ts';

/**
 * User pools as AWS writes them. The SDK signs, finds the endpoint and tries again, but it would drop
 * what its model does not know, when it reads and when it writes; and what an update drops, AWS
 * resets. So the text itself is taken, and given.
 */
export class UserPools {
  readonly #settings: AwsSettings;
  readonly #signal: AbortSignal;

  constructor(settings: AwsSettings, signal: AbortSignal) {
    this.#settings = settings;
    this.#signal = signal;
  }

  /** @throws what the SDK throws */
  async describe(poolId: string): Promise<Pool> {
    const { client, DescribeUserPoolCommand } = await this.#open();
    const taken: { text?: string } = {};
    client.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args);
        const response = answer.response as { body: unknown; statusCode: number };
        const bytes = await bytesOf(response.body);
        response.body = bytes;
        if (response.statusCode === 200) taken.text = new TextDecoder().decode(bytes);
        return answer;
      },
      // The last one before the wire: what comes back passes here first.
      { step: 'deserialize', priority: 'low', name: 'takeText' },
    );
    const command = new DescribeUserPoolCommand({ UserPoolId: poolId });
    await client.send(command, { abortSignal: this.#signal });
    const { UserPool } = JSON.parse(taken.text ?? '{}') as { UserPool?: Pool };
    if (UserPool?.Id === poolId) return UserPool;
    throw new Error('AWS has told of another pool than the one that it was asked for.');
  }

  /**
   * One request, never a second: whoever calls finds out what became of it.
   *
   * @throws what the SDK throws
   */
  async update(input: Json): Promise<void> {
    const { client, UpdateUserPoolCommand } = await this.#open({ maxAttempts: 1 });
    const text = JSON.stringify(input);
    client.middlewareStack.add(
      (next) => async (args) => {
        const request = args.request as { body: unknown; headers: Record<string, string> };
        request.body = text;
        request.headers['content-length'] = String(Buffer.byteLength(text));
        return next(args);
      },
      { step: 'build', priority: 'high', name: 'giveText' },
    );
    await client.send(new UpdateUserPoolCommand({ UserPoolId: String(input['UserPoolId']) }));
  }

  async #open(otherwise: Partial<AwsSettings> = {}) {
    const sdk = await import('@aws-sdk/client-cognito-identity-provider');
    const client: CognitoIdentityProviderClient = new sdk.CognitoIdentityProviderClient({
      ...this.#settings,
      ...otherwise,
    });
    return { ...sdk, client };
  }
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
