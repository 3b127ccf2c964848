import { AwsJson1_0Protocol } from '@aws-sdk/core/protocols';
import type {
  EndpointBearer,
  EndpointV2,
  HandlerExecutionContext,
  HttpRequest,
  HttpResponse,
  MetadataBearer,
  OperationSchema,
  SerdeFunctions,
} from '@smithy/types';

/** What reads items: keys of text go in, and items come out. */
const reads = new Set(['BatchGetItem', 'GetItem', 'Query']);

/**
 * DynamoDB's protocol, where what reads items is sent and taken as the JSON that it is: only binary attributes have another
 * form there. The SDK walks each item by its schema, which takes longer than the whole rest of a request for many items.
 * Errors, and all other operations, are left to it.
 */
export class ItemsAsJson extends AwsJson1_0Protocol {
  override async serializeRequest<Input extends object>(
    operation: OperationSchema,
    input: Input,
    context: HandlerExecutionContext & SerdeFunctions & EndpointBearer,
  ): Promise<HttpRequest> {
    if (!reads.has(operation.name)) return super.serializeRequest(operation, input, context);
    const { url } = endpointOf(context);
    return {
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port === '' ? {} : { port: Number(url.port) }),
      path: '/',
      query: {},
      headers: {
        'content-type': this.getDefaultContentType(),
        'x-amz-target': `${this.serviceTarget}.${operation.name}`,
      },
      body: JSON.stringify(input),
    };
  }

  override async deserializeResponse<Output extends MetadataBearer>(
    operation: OperationSchema,
    context: HandlerExecutionContext & SerdeFunctions,
    response: HttpResponse,
  ): Promise<Output> {
    if (!reads.has(operation.name) || this.isErrorResponse(response.statusCode)) {
      return super.deserializeResponse(operation, context, response);
    }
    const output = JSON.parse(response.body.toString());
    for (const item of itemsOf(output)) decodeBinaries(Object.values(item));
    return { ...output, $metadata: this.deserializeMetadata(response) };
  }
}

function endpointOf({ endpointV2 }: HandlerExecutionContext): EndpointV2 {
  if (endpointV2 === undefined) throw new Error('The client has resolved no endpoint.');
  return endpointV2;
}

interface Attribute {
  B?: string | Uint8Array;
  BS?: (string | Uint8Array)[];
  L?: Attribute[];
  M?: Record<string, Attribute>;
}
type SentItem = Readonly<Record<string, Attribute>>;

interface SentItems {
  readonly Item?: SentItem;
  readonly Items?: readonly SentItem[];
  readonly Responses?: Readonly<Record<string, readonly SentItem[]>>;
}

function itemsOf({ Item, Items, Responses }: SentItems): readonly SentItem[] {
  if (Items !== undefined) return Items;
  if (Responses !== undefined) return Object.values(Responses).flat();
  return Item === undefined ? [] : [Item];
}

/** In place. */
function decodeBinaries(attributes: readonly Attribute[]): void {
  for (const attribute of attributes) {
    if (attribute.B !== undefined) attribute.B = decoded(attribute.B);
    else if (attribute.BS !== undefined) attribute.BS = attribute.BS.map(decoded);
    else if (attribute.L !== undefined) decodeBinaries(attribute.L);
    else if (attribute.M !== undefined) decodeBinaries(Object.values(attribute.M));
  }
}

function decoded(bytes: string | Uint8Array): Uint8Array {
  return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes;
}
