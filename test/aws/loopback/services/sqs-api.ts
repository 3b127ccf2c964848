import { z } from 'zod';
import { AwsError, notImitated } from '../aws-error.ts';
import type { Authorization } from '../iam/authorization.ts';
import type { Role } from '../iam/roles.ts';
import { md5, type Queue, type Queues } from './sqs.ts';

const input = z.object({
  QueueUrl: z.string().optional(),
  QueueName: z.string().optional(),
  MessageBody: z.string().default(''),
  ReceiptHandle: z.string().default(''),
  MaxNumberOfMessages: z.number().default(1),
  VisibilityTimeout: z.number().default(0),
  Entries: z
    .array(z.object({ Id: z.string(), MessageBody: z.string().default(''), ReceiptHandle: z.string().default('') }))
    .default([]),
});

/** The action that IAM knows for a batch is that of one. */
const actions: Readonly<Record<string, string>> = {
  SendMessageBatch: 'sqs:SendMessage',
  DeleteMessageBatch: 'sqs:DeleteMessage',
};

/** SQS's JSON interface. */
export class SqsApi {
  readonly #queues: Queues;
  readonly #authorization: Authorization;

  constructor(queues: Queues, authorization: Authorization) {
    this.#queues = queues;
    this.#authorization = authorization;
  }

  async perform(operation: string, given: unknown, role: Role | undefined): Promise<unknown> {
    const { QueueUrl, QueueName, MessageBody, ReceiptHandle, Entries, ...numbers } = input.parse(given);
    const queue = this.#queues.queue(QueueUrl ?? QueueName ?? '');
    if (role !== undefined) await this.#allow(role, operation, queue);
    switch (operation) {
      case 'GetQueueUrl':
        return { QueueUrl: queue.url };
      case 'GetQueueAttributes':
        return { Attributes: attributesOf(queue) };
      case 'SendMessage': {
        const { id, body } = this.#queues.send(queue, MessageBody);
        return { MessageId: id, MD5OfMessageBody: md5(body) };
      }
      case 'SendMessageBatch':
        return {
          Successful: Entries.map(({ Id, MessageBody: body }) => ({
            Id,
            MessageId: this.#queues.send(queue, body).id,
            MD5OfMessageBody: md5(body),
          })),
          Failed: [],
        };
      case 'ReceiveMessage':
        return {
          Messages: this.#queues.receive(queue, numbers.MaxNumberOfMessages).map(({ id, body, receipt }) => ({
            MessageId: id,
            Body: body,
            ReceiptHandle: receipt,
            MD5OfBody: md5(body),
          })),
        };
      case 'ChangeMessageVisibility':
        this.#queues.hide(queue, ReceiptHandle, numbers.VisibilityTimeout * 1_000);
        return {};
      case 'DeleteMessage':
        this.#queues.delete(queue, ReceiptHandle);
        return {};
      case 'DeleteMessageBatch':
        for (const entry of Entries) this.#queues.delete(queue, entry.ReceiptHandle);
        return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
      default:
        throw notImitated(`SQS's ${operation}`);
    }
  }

  /** @throws AwsError AccessDenied */
  async #allow(role: Role, operation: string, queue: Queue): Promise<void> {
    try {
      const action = actions[operation] ?? `sqs:${operation}`;
      await this.#authorization.check(role, { action, resource: queue.arn }, queue.policy);
    } catch (error) {
      if (error instanceof AwsError) throw new AwsError('AccessDenied', error.message, 403);
      throw error;
    }
  }
}

const attributesOf = ({ arn, messages, redrive }: Queue) => ({
  QueueArn: arn,
  ApproximateNumberOfMessages: String(messages.length),
  ...(redrive !== null && {
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: redrive.deadLetterArn, maxReceiveCount: redrive.maxReceives }),
  }),
});
