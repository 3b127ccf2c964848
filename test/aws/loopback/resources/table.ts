import { z } from 'zod';
import { account, arnOf } from '../account.ts';
import type { DynamoDBGate } from '../services/dynamodb.ts';
import type { DeployedResource, ResourceHandler, ResourceRequest } from './handler.ts';

const replica = z.strictObject({
  Region: z.literal(account.region),
  DeletionProtectionEnabled: z.boolean().optional(),
  // Of no effect here.
  PointInTimeRecoverySpecification: z.unknown().optional(),
  ContributorInsightsSpecification: z.unknown().optional(),
  ReadOnDemandThroughputSettings: z.unknown().optional(),
  SSESpecification: z.unknown().optional(),
  GlobalSecondaryIndexes: z.unknown().optional(),
  TableClass: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

const index = z.strictObject({
  IndexName: z.string(),
  KeySchema: z.unknown().optional(),
  Projection: z.unknown().optional(),
  WriteOnDemandThroughputSettings: z.unknown().optional(),
});

const properties = z.strictObject({
  AttributeDefinitions: z.array(z.unknown()),
  KeySchema: z.array(z.unknown()),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z.array(index).optional(),
  StreamSpecification: z.strictObject({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.unknown().optional(),
  Replicas: z.array(replica).length(1),
  // Of no effect here.
  SSESpecification: z.unknown().optional(),
  WriteOnDemandThroughputSettings: z.unknown().optional(),
});

/** The properties whose change in place CloudFormation makes without a new table, as far as the loopback knows. */
const changeable = ['Replicas', 'WriteOnDemandThroughputSettings', 'SSESpecification', 'TimeToLiveSpecification'];

/** `AWS::DynamoDB::GlobalTable`, made on the DynamoDB behind from its own properties. */
export function tableHandler(dynamodb: DynamoDBGate): ResourceHandler {
  const attributes = (name: string) => {
    const arn = arnOf('dynamodb', `table/${name}`);
    return { Arn: arn, StreamArn: `${arn}/stream/2020-01-01T00:00:00.000`, TableId: name };
  };
  return {
    async create({ properties: given, physicalName }) {
      const { AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes, StreamSpecification } =
        properties.parse(given);
      await dynamodb.call('CreateTable', {
        TableName: physicalName,
        AttributeDefinitions,
        KeySchema,
        BillingMode,
        ...(GlobalSecondaryIndexes !== undefined && {
          GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema: keys, Projection }) => ({
            IndexName,
            KeySchema: keys,
            Projection,
          })),
        }),
        ...(StreamSpecification !== undefined && {
          StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
        }),
      });
      return { physicalId: physicalName, attributes: attributes(physicalName) };
    },
    async update(request: ResourceRequest, current: DeployedResource) {
      properties.parse(request.properties);
      const differs = (name: string) =>
        JSON.stringify(request.properties[name]) !== JSON.stringify(current.properties[name]);
      const changed = Object.keys({ ...request.properties, ...current.properties }).filter(differs);
      if (!changed.every((name) => changeable.includes(name))) return 'replace';
      return { physicalId: current.physicalId, attributes: attributes(current.physicalId) };
    },
    async delete({ physicalId, properties: given }) {
      if (properties.parse(given).Replicas[0]?.DeletionProtectionEnabled === true)
        throw new Error(`Table ${physicalId} is protected against deletion.`);
      await dynamodb.call('DeleteTable', { TableName: physicalId });
    },
  };
}
