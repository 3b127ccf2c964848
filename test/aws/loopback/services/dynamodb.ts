import { z } from 'zod';
import { account, arnOf } from '../account.ts';
import { AwsError } from '../aws-error.ts';
import { type Answer, type Exchange, header } from '../exchange.ts';
import type { Authorization } from '../iam/authorization.ts';
import type { Role } from '../iam/roles.ts';
import { jsonError, operationOf } from '../json-protocol.ts';

const tableInput = z.object({ TableName: z.string(), IndexName: z.string().optional() });
const requestItems = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const transactItems = z.object({ TransactItems: z.array(z.record(z.string(), z.object({ TableName: z.string() }))) });

/** What DynamoDB answers at a table's greatest rate; SDKs try again. */
export const throttled = new AwsError('com.amazonaws.dynamodb.v20120810#ThrottlingException', 'Rate exceeded');
/** An error that is not worth another try. */
export const refused = new AwsError('com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', 'Refused');

export interface DynamoDBCall {
  readonly operation: string;
  readonly body: string;
  readonly role: Role | undefined;
}

/** DynamoDB's front: decides whether a call may be made, and hands it to the DynamoDB behind. */
export class DynamoDBGate {
  readonly endpoint: string;
  readonly #authorization: Authorization;
  /** A fault to answer instead, such as a throttled write; null for none. */
  fault: (call: DynamoDBCall) => AwsError | null = () => null;

  constructor(endpoint: string, authorization: Authorization) {
    this.endpoint = endpoint;
    this.#authorization = authorization;
  }

  async answer(exchange: Exchange, role: Role | undefined): Promise<Answer> {
    const operation = operationOf(exchange);
    const body = exchange.body.toString();
    try {
      if (role !== undefined) {
        for (const { action, resource } of accessesOf(operation, JSON.parse(body)))
          await this.#authorization.check(role, { action, resource });
      }
      const fault = this.fault({ operation, body, role });
      if (fault !== null) throw fault;
    } catch (error) {
      if (error instanceof AwsError) return jsonError(error, { 'content-type': 'application/x-amz-json-1.0' });
      throw error;
    }
    return this.#forward(exchange);
  }

  /** A call of the loopback's own, such as CreateTable. */
  async call(operation: string, input: unknown): Promise<unknown> {
    const response = await fetch(this.endpoint, {
      method: 'POST',
      headers: headersFor(`DynamoDB_20120810.${operation}`),
      body: JSON.stringify(input),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`DynamoDB's ${operation}: ${text}`);
    return JSON.parse(text);
  }

  async #forward(exchange: Exchange): Promise<Answer> {
    const response = await fetch(this.endpoint, {
      method: 'POST',
      headers: headersFor(header(exchange.headers, 'x-amz-target') ?? ''),
      body: new Uint8Array(exchange.body),
    });
    return {
      status: response.status,
      headers: { 'content-type': response.headers.get('content-type') ?? 'application/x-amz-json-1.0' },
      body: Buffer.from(await response.arrayBuffer()),
    };
  }
}

const headersFor = (target: string) => ({
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': target,
  'x-amz-date': '20200101T000000Z',
  authorization: `AWS4-HMAC-SHA256 Credential=local/20200101/${account.region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
});

/** The actions that a call needs, as IAM names them: a transaction needs those of its parts. */
function accessesOf(operation: string, input: unknown): { action: string; resource: string }[] {
  const on = (tableName: string, action: string, indexName?: string) => ({
    action: `dynamodb:${action}`,
    resource: arnOf('dynamodb', `table/${tableName}${indexName === undefined ? '' : `/index/${indexName}`}`),
  });
  switch (operation) {
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.keys(requestItems.parse(input).RequestItems).map((tableName) => on(tableName, operation));
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return transactItems
        .parse(input)
        .TransactItems.flatMap((item) =>
          Object.entries(item).map(([kind, { TableName }]) => on(TableName, transactActions[kind] ?? kind)),
        );
    default: {
      const { TableName, IndexName } = tableInput.parse(input);
      return [on(TableName, operation, IndexName)];
    }
  }
}

const transactActions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  ConditionCheck: 'ConditionCheckItem',
};
