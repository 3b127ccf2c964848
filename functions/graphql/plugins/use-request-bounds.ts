import type { Plugin } from 'graphql-yoga';
import { CallerError } from '../../../schema/errors.ts';
import { refusal } from '../refusal.ts';

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
      // A server holds a body to its declared length; one without any is counted as it comes.
      if (declared === null && request.body !== null && requestParser !== undefined) {
        setRequestParser(async (unbounded) => requestParser(await bounded(unbounded, bodyBytes)));
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

/** The request with its body read. Throws BODY_TOO_LARGE once more than `bytes` have come. */
async function bounded(request: Request, bytes: number): Promise<Request> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bytes) throw tooLarge(bytes);
    chunks.push(chunk);
  }
  const { url, method, headers } = request;
  return new Request(url, { method, headers, body: Buffer.concat(chunks) });
}

function tooLarge(bytes: number): CallerError {
  return new CallerError('BODY_TOO_LARGE', `The body can have ${bytes} bytes.`, { http: { status: 413 } });
}
