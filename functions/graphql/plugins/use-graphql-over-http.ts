import type { Plugin } from 'graphql-yoga';
import { CallerError } from '../../../schema/errors.ts';
import { answerTypes, preferredType } from '../../http/media-type.ts';
import { refusal } from '../../http/refusal.ts';
import { type BodyType, bodyTypeOf, parametersInBody, parametersInSearch } from '../request/parameters.ts';

interface RequestBounds {
  readonly bodyBytes: number;
  readonly urlBytes: number;
}

/**
 * Reads requests in Yoga's place, which knows no weights in Accept, streams answers that a function cannot stream, and
 * refuses members of a body that are to be ignored. What is wrong is named in this order: the address's length, Accept,
 * the method, Content-Type, the body's length, the parameters.
 */
export function useGraphQLOverHttp({ bodyBytes, urlBytes }: RequestBounds): Plugin {
  return {
    onRequest({ request, endResponse }) {
      if (Buffer.byteLength(request.url) > urlBytes) {
        endResponse(refusal(414, 'URL_TOO_LONG', `The address can have ${urlBytes} bytes. Send the query by POST.`));
      }
    },
    onRequestParse({ request, setRequestParser, endResponse }) {
      const type = preferredType(request.headers.get('accept'), answerTypes);
      if (type === null) {
        endResponse(refusal(406, 'NOT_ACCEPTABLE', 'Accept application/graphql-response+json or application/json.'));
        return;
      }
      // Yoga chooses by this header, and would choose otherwise.
      request.headers.set('accept', type);
      if (request.method === 'GET') setRequestParser(({ url }) => parametersInSearch(searchOf(url)));
      if (request.method === 'POST') {
        const bodyType = bodyTypeOf(request.headers.get('content-type'));
        if (bodyType === null) {
          throw new CallerError('UNSUPPORTED_MEDIA_TYPE', 'Send the query as application/json, in UTF-8.', {
            http: { status: 415 },
          });
        }
        setRequestParser((given) => parametersInRequest(given, bodyType, bodyBytes));
      }
    },
  };
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start + 1);
}

async function parametersInRequest(request: Request, type: BodyType, bytes: number) {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > bytes) throw tooLarge(bytes);
  // A server holds a body to its declared length; one without any is counted as it comes.
  const isBounded = declared !== null || request.body === null;
  return parametersInBody(isBounded ? await request.text() : await boundedText(request.body, bytes), type);
}

/** To stop reading cuts the connection, so a body is read to its end where it is not many times too long. */
const overlongFactor = 10;

/** @throws CallerError where there are more than `bytes` */
async function boundedText(body: AsyncIterable<Uint8Array>, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size <= bytes) chunks.push(chunk);
    else if (size > bytes * overlongFactor) break;
  }
  if (size > bytes) throw tooLarge(bytes);
  return Buffer.concat(chunks).toString();
}

function tooLarge(bytes: number): CallerError {
  return new CallerError('BODY_TOO_LARGE', `The body can have ${bytes} bytes.`, { http: { status: 413 } });
}
