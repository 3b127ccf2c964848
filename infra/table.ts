import {
  type Attribute,
  AttributeType,
  Billing,
  type ITableV2,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { tableDefinition } from '../schema/table/definition.ts';
import type { Settings } from './settings.ts';

const attributeTypes = { S: AttributeType.STRING } as const;

const attributeOf = ({ name, type }: { name: string; type: keyof typeof attributeTypes }): Attribute => ({
  name,
  type: attributeTypes[type],
});

/** The table that the settings name, or else a new one. An existing one keeps its own rates, backups and protection. */
export function glossTable(scope: Construct, id: string, settings: TableSettings): GlossTable {
  const { tableName } = settings.existing ?? {};
  return tableName === undefined
    ? new OwnTable(scope, id, settings)
    : TableV2.fromTableName(scope, `Existing${id}`, tableName);
}

/** A table that the stack made, or one that was there. */
export type GlossTable = OwnTable | ITableV2;

type TableSettings = Pick<Settings, 'existing' | 'keepData' | 'table'>;

/** The one table, with the keys that the local table has too. Where data is kept, it outlives its stack. */
class OwnTable extends TableV2 {
  constructor(scope: Construct, id: string, { keepData, table }: TableSettings) {
    super(scope, id, {
      partitionKey: attributeOf(tableDefinition.partitionKey),
      sortKey: attributeOf(tableDefinition.sortKey),
      timeToLiveAttribute: tableDefinition.expiryAttribute,
      // Paid by request, up to a rate: a loop or a flood has a greatest price.
      billing: Billing.onDemand({
        maxReadRequestUnits: table.readUnitsPerSecond,
        maxWriteRequestUnits: table.writeUnitsPerSecond,
      }),
      // Every use of the key shows in CloudTrail; its cost is that of some thousand calls of KMS a month.
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      // Search at scale reads whole images by zero-ETL; a stream's view cannot be changed on a live table.
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: keepData,
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}

/** Reading by key, as the corpus does. */
export const readActions = ['dynamodb:BatchGetItem', 'dynamodb:Query'] as const;

/** What a publisher does: it reads what it is going to change, and writes it under conditions or in batches. */
export const publishActions = [
  'dynamodb:GetItem',
  'dynamodb:BatchGetItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
] as const;
