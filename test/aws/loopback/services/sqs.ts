import { createHash, randomUUID } from 'node:crypto';
import { account, arnOf } from '../account.ts';
import type { Clock } from '../clock.ts';
import type { PolicyDocument } from '../iam/roles.ts';

export interface Message {
  readonly id: string;
  readonly body: string;
  readonly sent: number;
  receipt: string;
  firstReceived: number | null;
  received: number;
  /** Until when nobody else is given it. */
  hiddenUntil: number;
}

export interface Queue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  visibilityMilliseconds: number;
  retentionMilliseconds: number;
  redrive: { readonly deadLetterArn: string; readonly maxReceives: number } | null;
  policy: PolicyDocument | undefined;
  messages: Message[];
}

/** SQS's standard queues, in the order of sending. Of a queue's attributes, delays are not imitated. */
export class Queues {
  readonly #queues = new Map<string, Queue>();
  readonly #clock: Clock;
  readonly #waiting = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  create(name: string): Queue {
    const queue: Queue = {
      name,
      arn: arnOf('sqs', name),
      url: `https://sqs.${account.region}.${account.urlSuffix}/${account.id}/${name}`,
      visibilityMilliseconds: 30_000,
      retentionMilliseconds: 345_600_000,
      redrive: null,
      policy: undefined,
      messages: [],
    };
    this.#queues.set(name, queue);
    return queue;
  }

  remove(name: string): void {
    this.#queues.delete(name);
  }

  all(): Queue[] {
    return [...this.#queues.values()];
  }

  /** By name, ARN or address. @throws where there is none */
  queue(identifier: string): Queue {
    const queue = this.#queues.get(identifier.split(/[/:]/).at(-1) ?? '');
    if (queue === undefined) throw new Error(`There is no queue ${identifier}.`);
    return queue;
  }

  send(queue: Queue, body: string): Message {
    const now = this.#clock.now();
    const message = {
      id: randomUUID(),
      body,
      sent: now,
      receipt: '',
      firstReceived: null,
      received: 0,
      hiddenUntil: now,
    };
    queue.messages.push(message);
    this.wake();
    return message;
  }

  /** Up to `limit` visible messages; one that was received too often goes to the dead-letter queue instead. */
  receive(queue: Queue, limit: number): Message[] {
    const now = this.#clock.now();
    queue.messages = queue.messages.filter(({ sent }) => sent + queue.retentionMilliseconds > now);
    const received: Message[] = [];
    for (const message of queue.messages.filter(({ hiddenUntil }) => hiddenUntil <= now)) {
      if (received.length === limit) break;
      if (queue.redrive !== null && message.received >= queue.redrive.maxReceives) {
        queue.messages = queue.messages.filter((other) => other !== message);
        this.queue(queue.redrive.deadLetterArn).messages.push(message);
        continue;
      }
      message.received += 1;
      message.firstReceived ??= now;
      message.hiddenUntil = now + queue.visibilityMilliseconds;
      message.receipt = randomUUID();
      received.push(message);
    }
    return received;
  }

  /** Sends what came to a dead-letter queue on its way again, as the console's redrive does. */
  redrive(from: Queue, to: Queue): void {
    for (const { body } of from.messages.splice(0)) this.send(to, body);
  }

  hasVisible({ messages }: Queue): boolean {
    const now = this.#clock.now();
    return messages.some(({ hiddenUntil }) => hiddenUntil <= now);
  }

  /** Has a message that was received come again after so many ms, instead of the queue's own time. */
  hide(queue: Queue, receipt: string, milliseconds: number): void {
    const message = queue.messages.find((one) => one.receipt === receipt);
    if (message !== undefined) message.hiddenUntil = this.#clock.now() + milliseconds;
  }

  delete(queue: Queue, receipt: string): void {
    queue.messages = queue.messages.filter((message) => message.receipt !== receipt);
  }

  /** Resolves when something was sent, or time has been moved on. */
  change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
