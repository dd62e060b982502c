import type { Blockage, Refusal } from '../../domain/failure.ts';
import type { RecipientDirectory } from '../../domain/ports/recipient-directory.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { UserAttributes } from '../../domain/user-attributes.ts';
import type { AwsService } from '../aws/client-settings.ts';
import type { HttpTransport } from '../http/http-transport.ts';
import { createAdminGetUser } from './admin-get-user.ts';
import { cognitoFailure } from './cognito-failures.ts';
import { readUserAttributes } from './user-attributes.ts';

type AdminGetUser = Awaited<typeof import('./admin-get-user.ts')>['createAdminGetUser'];

/**
 * The user pool itself. Only take-over notices ask it, so its client is loaded with the first one
 * and costs no other event anything.
 */
export class CognitoRecipientDirectory implements RecipientDirectory {
  readonly #service: AwsService;
  readonly #transport: HttpTransport;
  #adminGetUser: Promise<ReturnType<AdminGetUser>> | null = null;

  constructor(service: AwsService, transport: HttpTransport) {
    this.#service = service;
    this.#transport = transport;
  }

  async find(
    poolId: string,
    userName: string,
  ): Promise<Result<UserAttributes, Refusal | Blockage>> {
    this.#adminGetUser ??= this.#load();
    const adminGetUser = await this.#adminGetUser;
    try {
      return success(readUserAttributes(await adminGetUser(poolId, userName)));
    } catch (error) {
      return failed(cognitoFailure(error));
    }
  }

  async #load(): Promise<ReturnType<AdminGetUser>> {
    return createAdminGetUser(this.#service, this.#transport);
  }
}
