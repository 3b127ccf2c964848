import { z } from 'zod';
import { arnOf } from '../account.ts';
import type { EventBus } from '../services/event-bus.ts';
import type { ResourceHandler } from './handler.ts';

const ruleProperties = z.strictObject({
  EventPattern: z.record(z.string(), z.unknown()),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.strictObject({
      Id: z.string(),
      Arn: z.string().startsWith(arnOf('sqs', '')),
      DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
      // Of no effect here: a delivery fails once and for all.
      RetryPolicy: z.unknown().optional(),
    }),
  ),
  Description: z.string().optional(),
});

/** `AWS::Events::Rule` on the default bus, to queues. */
export function ruleHandler(bus: EventBus): ResourceHandler {
  const set = (name: string, given: unknown) => {
    const { EventPattern, State, Targets } = ruleProperties.parse(given);
    const arn = arnOf('events', `rule/${name}`);
    const targets = Targets.map(({ Arn, DeadLetterConfig }) => ({
      queueArn: Arn,
      deadLetterArn: DeadLetterConfig?.Arn,
    }));
    bus.rules.set(name, { arn, pattern: EventPattern, targets, enabled: State === 'ENABLED' });
    return { physicalId: name, attributes: { Arn: arn } };
  };
  return {
    create: async ({ properties, physicalName }) => set(physicalName, properties),
    update: async ({ properties }, { physicalId }) => set(physicalId, properties),
    delete: async ({ physicalId }) => void bus.rules.delete(physicalId),
  };
}
