import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Answer, Exchange } from '../exchange.ts';
import type { AsyncInvocations } from '../lambda/async-invocation.ts';
import { FailedCreate, type Provisioned, type ResourceHandler, type ResourceRequest } from './handler.ts';

const answerSchema = z.object({
  Status: z.enum(['SUCCESS', 'FAILED']),
  Reason: z.string().optional(),
  PhysicalResourceId: z.string().min(1),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  NoEcho: z.boolean().optional(),
  Data: z.record(z.string(), z.unknown()).default({}),
});

type CustomResourceAnswer = z.infer<typeof answerSchema>;

const pathStart = '/cloudformation-custom-resource-response/';

/** Custom resources backed by a function, which answers by PUT at an address that it is given. */
export class CustomResources {
  readonly #waiting = new Map<string, (answer: CustomResourceAnswer) => void>();
  readonly #invocations: AsyncInvocations;
  readonly #endpoint: () => string;

  constructor(invocations: AsyncInvocations, endpoint: () => string) {
    this.#invocations = invocations;
    this.#endpoint = endpoint;
  }

  static takes({ url }: Exchange): boolean {
    return url.pathname.startsWith(pathStart);
  }

  /** S3's part: takes an answer. The address is signed for a PUT without a content type. */
  answer({ method, url, headers, body }: Exchange): Answer {
    if (method !== 'PUT' || (headers['content-type'] ?? '') !== '') return { status: 403 };
    const answer = answerSchema.parse(JSON.parse(body.toString()));
    if (body.byteLength > 4096) throw new Error('Response object is too long.');
    const id = url.pathname.slice(pathStart.length);
    if (answer.RequestId !== id) throw new Error(`${answer.LogicalResourceId} answered with another RequestId.`);
    this.#waiting.get(id)?.(answer);
    return { status: 200 };
  }

  readonly handler: ResourceHandler = {
    create: async (request) => {
      const answer = await this.#ask(request, { RequestType: 'Create' });
      if (answer.Status === 'FAILED') throw new FailedCreate(reasonOf(answer), answer.PhysicalResourceId);
      return provisioned(answer);
    },
    update: async (request, { physicalId, properties }) => {
      const answer = await this.#ask(request, {
        RequestType: 'Update',
        PhysicalResourceId: physicalId,
        OldResourceProperties: asText(properties),
      });
      if (answer.Status === 'FAILED') throw new Error(reasonOf(answer));
      return provisioned(answer);
    },
    delete: async (resource) => {
      const answer = await this.#ask(resource, { RequestType: 'Delete', PhysicalResourceId: resource.physicalId });
      if (answer.Status === 'FAILED') throw new Error(reasonOf(answer));
    },
  };

  /** A function that ends without an answer would hang a real deployment until its timeout; here it fails at once. */
  async #ask(
    { type, logicalId, stackId, properties }: ResourceRequest,
    more: Readonly<Record<string, unknown>>,
  ): Promise<CustomResourceAnswer> {
    const { ServiceToken } = z.object({ ServiceToken: z.string() }).parse(properties);
    const RequestId = randomUUID();
    const { promise, resolve } = Promise.withResolvers<CustomResourceAnswer | null>();
    this.#waiting.set(RequestId, resolve);
    const event = {
      ServiceToken,
      ResponseURL: `${this.#endpoint()}${pathStart}${RequestId}?X-Amz-Signature=none`,
      StackId: stackId,
      RequestId,
      LogicalResourceId: logicalId,
      ResourceType: type,
      ResourceProperties: asText(properties),
      ...more,
    };
    await this.#invocations.invoke(ServiceToken, event);
    resolve(null);
    const answer = await promise;
    this.#waiting.delete(RequestId);
    if (answer === null) throw new Error('CloudFormation did not receive a response from your Custom Resource.');
    return answer;
  }
}

const provisioned = ({ PhysicalResourceId, Data }: CustomResourceAnswer): Provisioned => ({
  physicalId: PhysicalResourceId,
  attributes: Data,
});

const reasonOf = ({ Reason }: CustomResourceAnswer): string =>
  `Received response status [FAILED] from custom resource. Message returned: ${Reason ?? 'none'}`;

/** CloudFormation hands every value of a custom resource's properties over as text. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asText(inner)]));
  return String(value);
}
