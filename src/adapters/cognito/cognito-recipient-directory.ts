import type { Blockage, Refusal } from '../../domain/failure.ts';
import type { RecipientDirectory } from '../../domain/ports/recipient-directory.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { UserAttributes } from '../../domain/user-attributes.ts';
import type { AwsService } from '../aws/aws-service.ts';
import type { HttpTransport } from '../http/http-transport.ts';
import { type AdminGetUser, createAdminGetUser } from './admin-get-user.ts';
import { cognitoFailure } from './cognito-failures.ts';
import { readUserAttributes } from './user-attributes.ts';

/** The user pool itself. Only take-over notices ask it. */
export class CognitoRecipientDirectory implements RecipientDirectory {
  readonly #adminGetUser: AdminGetUser;

  constructor(service: AwsService, transport: HttpTransport) {
    this.#adminGetUser = createAdminGetUser(service, transport);
  }

  async find(
    poolId: string,
    userName: string,
  ): Promise<Result<UserAttributes, Refusal | Blockage>> {
    try {
      return success(readUserAttributes(await this.#adminGetUser(poolId, userName)));
    } catch (error) {
      return failed(cognitoFailure(error));
    }
  }
}
