import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Blockage, Refusal } from '../../domain/failure.ts';
import type { RecipientDirectory } from '../../domain/ports/recipient-directory.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { UserAttributes } from '../../domain/user-attributes.ts';
import { type AwsService, clientSettings } from '../aws/client-settings.ts';
import type { HttpTransport } from '../http/http-transport.ts';
import { cognitoFailure } from './cognito-failures.ts';
import { readUserAttributes } from './user-attributes.ts';

/** The user pool itself, by AdminGetUser: two tries of two seconds. */
export class CognitoRecipientDirectory implements RecipientDirectory {
  readonly #client: CognitoIdentityProviderClient;

  constructor(service: AwsService, transport: HttpTransport) {
    this.#client = new CognitoIdentityProviderClient(
      clientSettings(service, transport, { connectMs: 1000, totalMs: 2000, maxAttempts: 2 }),
    );
  }

  async find(
    poolId: string,
    userName: string,
  ): Promise<Result<UserAttributes, Refusal | Blockage>> {
    try {
      const user = await this.#client.send(
        new AdminGetUserCommand({ UserPoolId: poolId, Username: userName }),
      );
      const attributes = (user.UserAttributes ?? []).map(({ Name, Value }) => [Name ?? '', Value]);
      return success(readUserAttributes(Object.fromEntries(attributes)));
    } catch (error) {
      return failed(cognitoFailure(error));
    }
  }
}
