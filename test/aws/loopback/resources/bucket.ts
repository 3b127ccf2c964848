import { z } from 'zod';
import { account, arnOf } from '../account.ts';
import type { Bucket, Buckets } from '../services/s3.ts';
import type { ResourceHandler } from './handler.ts';
import { policyDocument } from './role.ts';

const bucketProperties = z.strictObject({
  VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
  NotificationConfiguration: z
    .strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.boolean().default(true) }) })
    .optional(),
  // Of no effect here.
  BucketEncryption: z.unknown().optional(),
  LifecycleConfiguration: z.unknown().optional(),
  OwnershipControls: z.unknown().optional(),
  PublicAccessBlockConfiguration: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

const policyProperties = z.strictObject({ Bucket: z.string(), PolicyDocument: policyDocument });

export function bucketHandler(buckets: Buckets): ResourceHandler {
  const set = (bucket: Bucket, given: unknown) => {
    const { VersioningConfiguration, NotificationConfiguration } = bucketProperties.parse(given);
    bucket.versioned = VersioningConfiguration?.Status === 'Enabled';
    bucket.emits = NotificationConfiguration?.EventBridgeConfiguration.EventBridgeEnabled ?? false;
    const { name } = bucket;
    const regional = `${name}.s3.${account.region}.${account.urlSuffix}`;
    return { physicalId: name, attributes: { Arn: arnOf('s3', name), RegionalDomainName: regional } };
  };
  return {
    async create({ properties, physicalName }) {
      const name = physicalName.toLowerCase().slice(0, 63);
      const bucket = { name, versioned: false, emits: false, policy: undefined, versions: [] };
      buckets.all.set(name, bucket);
      return set(bucket, properties);
    },
    update: async ({ properties }, { physicalId }) => set(buckets.named(physicalId), properties),
    async delete({ physicalId }) {
      if (buckets.named(physicalId).versions.length > 0)
        throw new Error('The bucket you tried to delete is not empty. You must delete all versions in the bucket.');
      buckets.all.delete(physicalId);
    },
  };
}

export function bucketPolicyHandler(buckets: Buckets): ResourceHandler {
  const set = (given: unknown) => {
    const { Bucket: name, PolicyDocument } = policyProperties.parse(given);
    buckets.named(name).policy = PolicyDocument;
    return { physicalId: name };
  };
  return {
    create: async ({ properties }) => set(properties),
    update: async ({ properties }) => set(properties),
    async delete({ physicalId }) {
      buckets.named(physicalId).policy = undefined;
    },
  };
}
