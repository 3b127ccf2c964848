import { type Attribute, AttributeType, Billing, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableDefinition } from '../schema/table/definition.ts';

const attributeTypes = { S: AttributeType.STRING } as const;

const attributeOf = ({ name, type }: { name: string; type: keyof typeof attributeTypes }): Attribute => ({
  name,
  type: attributeTypes[type],
});

/** The one table, with the keys that the local table has too. It outlives its stack, as a table does by default. */
export function createTable(scope: Construct, id: string): TableV2 {
  return new TableV2(scope, id, {
    partitionKey: attributeOf(tableDefinition.partitionKey),
    sortKey: attributeOf(tableDefinition.sortKey),
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    // Search at scale reads whole images by zero-ETL; a stream's view cannot be changed on a live table.
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
  });
}
