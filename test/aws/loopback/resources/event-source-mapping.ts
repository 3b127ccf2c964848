import { z } from 'zod';
import { AwsError } from '../aws-error.ts';
import { Poller, type PollerDependencies } from '../lambda/event-source-mapping.ts';
import type { ResourceHandler } from './handler.ts';

const mappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  // Of no effect here: one process serves the function.
  ScalingConfig: z.unknown().optional(),
  MaximumBatchingWindowInSeconds: z.number().optional(),
});

/** What Lambda asks of a function's role before it makes a mapping. */
const needed = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** `AWS::Lambda::EventSourceMapping` of a queue. */
export class EventSourceMappings {
  readonly #pollers = new Map<string, Poller>();
  readonly #dependencies: PollerDependencies;

  constructor(dependencies: PollerDependencies) {
    this.#dependencies = dependencies;
  }

  readonly handler: ResourceHandler = {
    create: async ({ properties, physicalName }) => {
      await this.#start(physicalName, properties);
      return { physicalId: physicalName };
    },
    update: async ({ properties }, { physicalId }) => {
      await this.#stop(physicalId);
      await this.#start(physicalId, properties);
      return { physicalId };
    },
    delete: ({ physicalId }) => this.#stop(physicalId),
  };

  /** Whether a batch is under way or waits. */
  get busy(): boolean {
    return [...this.#pollers.values()].some((poller) => poller.busy);
  }

  async stop(): Promise<void> {
    for (const id of [...this.#pollers.keys()]) await this.#stop(id);
  }

  async #start(id: string, given: unknown): Promise<void> {
    const { EventSourceArn, FunctionName, BatchSize, FunctionResponseTypes } = mappingProperties.parse(given);
    const { queues, functions, roles, authorization } = this.#dependencies;
    const queue = queues.queue(EventSourceArn);
    const configuration = functions.configuration(FunctionName);
    if (queue.visibilityMilliseconds < configuration.timeoutSeconds * 1000)
      throw new AwsError('InvalidParameterValueException', 'Queue visibility timeout is less than Function timeout');
    const role = roles.withArn(configuration.roleArn);
    if (role === undefined) throw new Error(`There is no role ${configuration.roleArn}.`);
    for (const action of needed) await authorization.check(role, { action, resource: queue.arn }, queue.policy);
    const mapping = {
      queueArn: EventSourceArn,
      functionName: FunctionName,
      batchSize: BatchSize,
      reportsItemFailures: FunctionResponseTypes.length > 0,
    };
    this.#pollers.set(id, new Poller(mapping, this.#dependencies));
  }

  async #stop(id: string): Promise<void> {
    await this.#pollers.get(id)?.stop();
    this.#pollers.delete(id);
  }
}
