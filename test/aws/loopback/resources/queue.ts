import { z } from 'zod';
import type { Queue, Queues } from '../services/sqs.ts';
import type { ResourceHandler } from './handler.ts';
import { policyDocument } from './role.ts';

const queueProperties = z.strictObject({
  VisibilityTimeout: z.number().default(30),
  MessageRetentionPeriod: z.number().default(345_600),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
  // Of no effect here.
  SqsManagedSseEnabled: z.boolean().optional(),
  KmsMasterKeyId: z.literal('alias/aws/sqs').optional(),
  RedriveAllowPolicy: z.unknown().optional(),
});

const policyProperties = z.strictObject({ Queues: z.array(z.string()), PolicyDocument: policyDocument });

export function queueHandler(queues: Queues): ResourceHandler {
  const set = (queue: Queue, given: unknown) => {
    const { VisibilityTimeout, MessageRetentionPeriod, RedrivePolicy } = queueProperties.parse(given);
    queue.visibilityMilliseconds = VisibilityTimeout * 1000;
    queue.retentionMilliseconds = MessageRetentionPeriod * 1000;
    queue.redrive =
      RedrivePolicy === undefined
        ? null
        : { deadLetterArn: RedrivePolicy.deadLetterTargetArn, maxReceives: RedrivePolicy.maxReceiveCount };
    return { physicalId: queue.url, attributes: { Arn: queue.arn, QueueName: queue.name, QueueUrl: queue.url } };
  };
  return {
    create: async ({ properties, physicalName }) => set(queues.create(physicalName), properties),
    update: async ({ properties }, { physicalId }) => set(queues.queue(physicalId), properties),
    delete: async ({ physicalId }) => queues.remove(queues.queue(physicalId).name),
  };
}

export function queuePolicyHandler(queues: Queues): ResourceHandler {
  const set = (given: unknown) => {
    const { Queues: urls, PolicyDocument } = policyProperties.parse(given);
    for (const url of urls) queues.queue(url).policy = PolicyDocument;
  };
  return {
    async create({ properties, physicalName }) {
      set(properties);
      return { physicalId: physicalName };
    },
    async update({ properties }, { physicalId }) {
      set(properties);
      return { physicalId };
    },
    async delete({ properties }) {
      for (const url of policyProperties.parse(properties).Queues) queues.queue(url).policy = undefined;
    },
  };
}
