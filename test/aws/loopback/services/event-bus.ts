import { randomUUID } from 'node:crypto';
import { account } from '../account.ts';
import type { Authorization } from '../iam/authorization.ts';
import { matchesPattern } from './event-pattern.ts';
import type { ObjectEvent } from './s3.ts';
import type { Queue, Queues } from './sqs.ts';

export interface Rule {
  readonly arn: string;
  readonly pattern: unknown;
  readonly targets: readonly { readonly queueArn: string; readonly deadLetterArn: string | undefined }[];
  readonly enabled: boolean;
}

/** EventBridge's default bus, from buckets to queues. Targets are given the whole event. */
export class EventBus {
  readonly rules = new Map<string, Rule>();
  readonly #queues: Queues;
  readonly #authorization: Authorization;
  readonly #fault: (error: unknown) => void;
  /** While set, no target can be reached, and events go to the targets' dead-letter queues. */
  failing = false;
  #held: unknown[] | null = null;
  #deliveries: Promise<void> = Promise.resolve();

  constructor(queues: Queues, authorization: Authorization, fault: (error: unknown) => void) {
    this.#queues = queues;
    this.#authorization = authorization;
    this.#fault = fault;
  }

  put({ bucket, detailType, detail }: ObjectEvent): void {
    const event = {
      version: '0',
      id: randomUUID(),
      'detail-type': detailType,
      source: 'aws.s3',
      account: account.id,
      time: new Date().toISOString(),
      region: account.region,
      resources: [`arn:aws:s3:::${bucket}`],
      detail,
    };
    if (this.#held === null) this.#deliver(event);
    else this.#held.push(event);
  }

  /** Keeps events back until `release`, which may change their order or give some twice, as EventBridge may. */
  hold(): void {
    this.#held = [];
  }

  release(arrange: (events: readonly unknown[]) => readonly unknown[]): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const event of arrange(held)) this.#deliver(event);
  }

  /** Resolves once all that was put has been delivered. */
  get idle(): Promise<void> {
    return this.#deliveries;
  }

  #deliver(event: unknown): void {
    const { failing } = this;
    this.#deliveries = this.#deliveries
      .then(async () => {
        for (const rule of this.rules.values()) {
          if (!rule.enabled || !matchesPattern(rule.pattern, event)) continue;
          for (const { queueArn, deadLetterArn } of rule.targets) {
            const to = failing ? deadLetterArn : queueArn;
            if (to !== undefined) await this.#send(rule, this.#queues.queue(to), event);
          }
        }
      })
      .catch(this.#fault);
  }

  async #send({ arn }: Rule, queue: Queue, event: unknown): Promise<void> {
    const context = { 'aws:SourceArn': arn, 'aws:SourceAccount': account.id };
    const access = { action: 'sqs:SendMessage', resource: queue.arn, context };
    await this.#authorization.checkService('events.amazonaws.com', access, queue.policy);
    this.#queues.send(queue, JSON.stringify(event));
  }
}
