import {
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { AwsService } from '../aws/aws-service.ts';
import { clientSettings } from '../aws/client-settings.ts';
import { RequestSigner } from '../aws/request-signer.ts';
import { signByOurselves } from '../aws/sign-by-ourselves.ts';
import type { HttpTransport } from '../http/http-transport.ts';
import type { Item } from './audit-item.ts';

/** The few calls the audit makes: three tries of one second each. */
export class AuditDatabase {
  readonly tableName: string;
  readonly client: DynamoDBClient;

  constructor(tableName: string, service: AwsService, transport: HttpTransport) {
    this.tableName = tableName;
    this.client = new DynamoDBClient(
      clientSettings('dynamodb', service, transport, {
        connectMs: 1000,
        totalMs: 1000,
        maxAttempts: 3,
      }),
    );
    signByOurselves(this.client, new RequestSigner('dynamodb', service.region));
  }

  /**
   * What the update asked to get back, or `refused` when its condition did not hold. Rejects on any
   * other failure. Whether an update whose answer was lost took place shows in the row only.
   */
  async update(input: UpdateItemCommandInput): Promise<Item | 'refused'> {
    try {
      const { Attributes } = await this.client.send(new UpdateItemCommand(input));
      return Attributes ?? {};
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') {
        return 'refused';
      }
      throw error;
    }
  }

  /** The row as it is now, every answered write included; null when there is none. */
  async get(pk: string): Promise<Item | null> {
    const { Item } = await this.client.send(
      new GetItemCommand({
        TableName: this.tableName,
        Key: { pk: { S: pk } },
        ConsistentRead: true,
      }),
    );
    return Item ?? null;
  }
}
