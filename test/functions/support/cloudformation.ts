import { once } from 'node:events';
import { createServer } from 'node:http';
import type { CloudFormationCustomResourceEvent, Context } from 'aws-lambda';

export interface CloudFormation {
  /** What it was answered, as it came. */
  readonly answers: { readonly body: Record<string, unknown>; readonly contentType: string | undefined }[];
  /** Takes none of the next so many answers. */
  refuse(count: number): void;
  /** What it asks of a resource. */
  event(
    type: CloudFormationCustomResourceEvent['RequestType'],
    physicalId?: string,
    properties?: Readonly<Record<string, string>>,
  ): CloudFormationCustomResourceEvent;
  stop(): Promise<void>;
}

/** The side of CloudFormation that a function of the stack sees: its questions, and the address that takes the answers. */
export async function startCloudFormation(): Promise<CloudFormation> {
  const answers: CloudFormation['answers'] = [];
  let refused = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    if (refused > 0) {
      refused -= 1;
      response.writeHead(503).end();
      return;
    }
    answers.push({
      body: JSON.parse(Buffer.concat(chunks).toString()),
      contentType: request.headers['content-type'],
    });
    response.writeHead(200).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    answers,
    refuse: (count) => {
      refused = count;
    },
    event: (type, physicalId = 'before', properties = {}) => {
      const common = {
        ServiceToken: 'arn:aws:lambda:eu-central-1:123456789012:function:seeding',
        ResponseURL: `http://127.0.0.1:${port}/answer?signature=1`,
        StackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/Gloss-dev/1',
        RequestId: 'request',
        LogicalResourceId: 'Seeding',
        ResourceType: 'Custom::ShippedDocuments',
        ResourceProperties: { ServiceToken: 'arn', ...properties },
      };
      if (type === 'Create') return { ...common, RequestType: type };
      if (type === 'Delete') return { ...common, RequestType: type, PhysicalResourceId: physicalId };
      return {
        ...common,
        RequestType: type,
        PhysicalResourceId: physicalId,
        OldResourceProperties: { ServiceToken: 'arn' },
      };
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What Lambda hands to a function beside its event. */
export function contextOf(remaining = 600_000): Context {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: 'seeding',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn',
    memoryLimitInMB: '128',
    awsRequestId: 'request',
    logGroupName: 'group',
    logStreamName: 'stream',
    getRemainingTimeInMillis: () => remaining,
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}
