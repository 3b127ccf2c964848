import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../schema/table/definition.ts';
import { only, resourcesOf, type Synthesized, synthesized, type Template } from '../aws/synthesized.ts';

const dev = await synthesized('dev');
const prod = await synthesized('prod');

describe('the table', () => {
  it('has the keys of the one definition, and no index', () => {
    const { partitionKey, sortKey } = tableDefinition;
    const { properties } = only(dev.template, 'AWS::DynamoDB::GlobalTable');
    expect(properties).toMatchObject({
      KeySchema: [
        { AttributeName: partitionKey.name, KeyType: 'HASH' },
        { AttributeName: sortKey.name, KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [partitionKey, sortKey].map(({ name, type }) => ({
        AttributeName: name,
        AttributeType: type,
      })),
    });
    expect(properties).not.toHaveProperty('GlobalSecondaryIndexes');
    expect(properties).not.toHaveProperty('LocalSecondaryIndexes');
  });

  // cdk-nag looks into none of this: it does not know the resource.
  it('is paid by request up to a rate, encrypted, can be restored to any second, and streams whole images', () => {
    expect(only(dev.template, 'AWS::DynamoDB::GlobalTable').properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: 1000 },
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      Replicas: [
        {
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 1000 },
        },
      ],
    });
  });
});

const kept = ({ Resources }: Template) =>
  Object.values(Resources)
    .filter(({ DeletionPolicy }) => DeletionPolicy !== undefined && DeletionPolicy !== 'Delete')
    .map(({ Type }) => Type)
    .sort();

describe('what stays when the stack is destroyed', () => {
  const isProtected = ({ template }: Synthesized) =>
    only(template, 'AWS::DynamoDB::GlobalTable').properties['Replicas'];

  it('is nothing in dev, which empties its bucket first', () => {
    expect(kept(dev.template)).toEqual([]);
    expect(isProtected(dev)).toMatchObject([{ DeletionProtectionEnabled: false }]);
    expect(dev.stack.terminationProtection).toBe(false);
    const { id, properties } = only(dev.template, 'Custom::EmptiedBucket');
    expect(properties).toMatchObject({ EmptyOnDelete: 'true' });
    const rule = only(dev.template, 'AWS::Events::Rule');
    expect(dev.template.Resources[rule.id]?.DependsOn).toContain(id);
  });

  it('is decided by one resource in every environment: one that left the template would be sent a Delete', () => {
    const emptied = only(prod.template, 'Custom::EmptiedBucket');
    expect(emptied.id).toBe(only(dev.template, 'Custom::EmptiedBucket').id);
    expect(emptied.properties).toMatchObject({ EmptyOnDelete: 'false' });
    const policies = JSON.stringify(resourcesOf(prod.template, 'AWS::IAM::Policy'));
    expect(policies).not.toContain('s3:Delete');
    expect(JSON.stringify(resourcesOf(dev.template, 'AWS::IAM::Policy'))).toContain('s3:DeleteObjectVersion');
  });

  it('is the table, which cannot be deleted, and the bucket in prod', () => {
    expect(kept(prod.template)).toEqual(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket']);
    expect(isProtected(prod)).toMatchObject([{ DeletionProtectionEnabled: true }]);
    expect(prod.stack.terminationProtection).toBe(true);
  });
});

describe('a table and a bucket that are there already', () => {
  const existing = { tableName: 'Gloss-restored', documentsBucketName: 'gloss-prod-documents' };

  it('take the place of those of the stack, and no other resource changes its id', async () => {
    const { template } = await synthesized('prod', { existing });
    const own = new Set(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy']);
    const others = Object.entries(prod.template.Resources).filter(([, { Type }]) => !own.has(Type));
    expect(Object.keys(template.Resources)).toEqual(others.map(([id]) => id));
    expect(kept(template)).toEqual([]);
    expect(template.Outputs).toMatchObject({
      TableName: { Value: 'Gloss-restored' },
      DocumentsBucketName: { Value: 'gloss-prod-documents' },
    });
    expect(only(template, 'AWS::Events::Rule').properties).toMatchObject({
      EventPattern: { detail: { bucket: { name: ['gloss-prod-documents'] } } },
    });
    const policies = JSON.stringify(resourcesOf(template, 'AWS::IAM::Policy'));
    expect(policies).toContain(':table/Gloss-restored');
    expect(policies).toContain(':s3:::gloss-prod-documents/*');
    expect(JSON.stringify(resourcesOf(template, 'AWS::CloudWatch::Alarm'))).toContain('"Value":"Gloss-restored"');
  });

  it('may be one of the two', async () => {
    const { template } = await synthesized('prod', { existing: { tableName: 'Gloss-restored' } });
    expect(kept(template)).toEqual(['AWS::S3::Bucket']);
  });
});
