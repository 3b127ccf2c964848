import { z } from 'zod';
import { account } from '../account.ts';
import type { Authorization } from '../iam/authorization.ts';
import type { Roles } from '../iam/roles.ts';
import { type Message, md5, type Queue, type Queues } from '../services/sqs.ts';
import type { Functions } from './functions.ts';

export interface EventSourceMapping {
  readonly queueArn: string;
  readonly functionName: string;
  readonly batchSize: number;
  readonly reportsItemFailures: boolean;
}

const batchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

export interface PollerDependencies {
  readonly queues: Queues;
  readonly functions: Functions;
  readonly roles: Roles;
  readonly authorization: Authorization;
  readonly fault: (error: unknown) => void;
}

/** Lambda's poller of one queue: one batch at a time, with the permissions of the function's role. */
export class Poller {
  readonly #mapping: EventSourceMapping;
  readonly #dependencies: PollerDependencies;
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  #busy = false;

  constructor(mapping: EventSourceMapping, dependencies: PollerDependencies) {
    this.#mapping = mapping;
    this.#dependencies = dependencies;
    this.#running = this.#run().catch(dependencies.fault);
  }

  /** Whether a batch is under way or waits. */
  get busy(): boolean {
    const { queues } = this.#dependencies;
    return this.#busy || queues.hasVisible(queues.queue(this.#mapping.queueArn));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { queues } = this.#dependencies;
    const queue = queues.queue(this.#mapping.queueArn);
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const messages = queues.receive(queue, this.#mapping.batchSize);
      this.#busy = messages.length > 0;
      if (this.#busy) await this.#hand(queue, messages);
      else await queues.change(signal);
    }
  }

  async #hand(queue: Queue, messages: readonly Message[]): Promise<void> {
    const { functions, queues } = this.#dependencies;
    await this.#allow(queue, 'sqs:ReceiveMessage');
    const event = { Records: messages.map((message) => recordOf(queue, message)) };
    const result = await functions.invoke(this.#mapping.functionName, event);
    if (!result.ok) return;
    const failed = this.#mapping.reportsItemFailures ? failuresOf(result.payload) : [];
    const done = messages.filter(({ id }) => !failed.includes(id));
    if (done.length > 0) await this.#allow(queue, 'sqs:DeleteMessage');
    for (const { receipt } of done) queues.delete(queue, receipt);
  }

  async #allow(queue: Queue, action: string): Promise<void> {
    const { functions, roles, authorization } = this.#dependencies;
    const { roleArn } = functions.configuration(this.#mapping.functionName);
    const role = roles.withArn(roleArn);
    if (role === undefined) throw new Error(`There is no role ${roleArn}.`);
    await authorization.check(role, { action, resource: queue.arn }, queue.policy);
  }
}

/** The ids of the messages to be given again; null means none. */
function failuresOf(payload: string): string[] {
  const answer: unknown = JSON.parse(payload);
  if (answer === null) return [];
  return batchResponse.parse(answer).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

const recordOf = (queue: Queue, { id, receipt, body, received, sent, firstReceived }: Message) => ({
  messageId: id,
  receiptHandle: receipt,
  body,
  attributes: {
    ApproximateReceiveCount: String(received),
    SentTimestamp: String(sent),
    SenderId: 'AIDAIT2UOQQY3AUEKVGXU',
    ApproximateFirstReceiveTimestamp: String(firstReceived),
  },
  messageAttributes: {},
  md5OfBody: md5(body),
  eventSource: 'aws:sqs',
  eventSourceARN: queue.arn,
  awsRegion: account.region,
});
