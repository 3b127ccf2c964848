import type { Plugin } from 'graphql-yoga';
import { CallerError } from '../../../schema/errors.ts';
import { refusal } from '../refusal.ts';

type OnRequestParse = NonNullable<Plugin['onRequestParse']>;
type RequestParser = NonNullable<Parameters<OnRequestParse>[0]['requestParser']>;

interface RequestBounds {
  readonly bodyBytes: number;
  readonly urlBytes: number;
}

/** Refuses long addresses and bodies, bodies of other types than GraphQL's, and lists of operations. */
export function useRequestBounds({ bodyBytes, urlBytes }: RequestBounds): Plugin {
  return {
    onRequest({ request, endResponse }) {
      if (Buffer.byteLength(request.url) > urlBytes) {
        endResponse(refusal(414, 'URL_TOO_LONG', `The address can have ${urlBytes} bytes. Send the query by POST.`));
      }
    },
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
        throw new CallerError('UNSUPPORTED_MEDIA_TYPE', 'Send the query as application/json.', {
          http: { status: 415 },
        });
      }
      const declared = request.headers.get('content-length');
      if (declared !== null && Number(declared) > bodyBytes) throw tooLarge(bodyBytes);
      if (requestParser !== undefined) {
        // A server holds a body to its declared length; one without any is counted as it comes.
        const unbounded = declared === null && request.body !== null;
        setRequestParser(async (given) =>
          parseWith(requestParser, unbounded ? await bounded(given, bodyBytes) : given),
        );
      }
      return {
        onRequestParseDone({ requestParserResult }) {
          if (Array.isArray(requestParserResult)) {
            throw new CallerError('BATCHING_UNSUPPORTED', 'Send one operation a request, not a list of them.', {
              http: { status: 400 },
            });
          }
        },
      };
    },
  };
}

/** Yoga throws a bare SyntaxError where variables or extensions in the address are no JSON. */
async function parseWith(parser: RequestParser, request: Request): Promise<Awaited<ReturnType<RequestParser>>> {
  try {
    return await parser(request);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CallerError('BAD_REQUEST', `Give variables and extensions as JSON: ${error.message}.`, {
      http: { status: 400 },
    });
  }
}

/** To stop reading cuts the connection, so a body is read to its end where it is not many times too long. */
const overlongFactor = 10;

/** The request with its body read. Throws BODY_TOO_LARGE where it holds more than `bytes`. */
async function bounded(request: Request, bytes: number): Promise<Request> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= bytes) chunks.push(chunk);
    else if (size > bytes * overlongFactor) break;
  }
  if (size > bytes) throw tooLarge(bytes);
  const { url, method, headers } = request;
  return new Request(url, { method, headers, body: Buffer.concat(chunks) });
}

function tooLarge(bytes: number): CallerError {
  return new CallerError('BODY_TOO_LARGE', `The body can have ${bytes} bytes.`, { http: { status: 413 } });
}
