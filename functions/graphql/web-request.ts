import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ArrivedRequest } from './deployed-site.ts';
import { siteHostHeader } from './origin-header.ts';

/**
 * A request to the server of a web function. Of a body that is longer than `mostBytes` no more is kept than shows that it
 * is; then it is refused as any other that is too long.
 */
export async function arrivedRequest(incoming: IncomingMessage, mostBytes: number): Promise<ArrivedRequest> {
  const { method = 'GET', url = '/' } = incoming;
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const body = await bodyOf(incoming, mostBytes);
  const origin = `https://${headers[siteHostHeader] ?? headers['host'] ?? 'localhost'}`;
  const cut = url.indexOf('?');
  const [path, search] = cut === -1 ? [url, ''] : [url.slice(0, cut), url.slice(cut + 1)];
  return {
    headers,
    plain: () => ({ method, origin, path, search, headers, body: body.toString() }),
    request: () => {
      const given = new Headers();
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) given.set(name, value);
      if (body.byteLength > 0) given.set('content-length', String(body.byteLength));
      const hasBody = method !== 'GET' && method !== 'HEAD' && body.byteLength > 0;
      return new Request(`${origin}${url}`, { method, headers: given, body: hasBody ? body : null });
    },
  };
}

async function bodyOf(incoming: IncomingMessage, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    // Read to its end all the same: to stop would close the connection before the refusal is sent.
    if (length <= mostBytes) chunks.push(bytes);
    length += bytes.byteLength;
  }
  return Buffer.concat(chunks);
}

/** Writes a result as the HTTP response that an HTTP API makes of it. */
export function writeResult(response: ServerResponse, result: APIGatewayProxyStructuredResultV2, method: string): void {
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const hasBody = statusCode !== 204 && statusCode !== 304;
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  response.writeHead(statusCode, {
    ...Object.fromEntries(given),
    ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
    ...(hasBody && method !== 'HEAD' ? { 'content-length': bytes.byteLength } : {}),
  });
  response.end(hasBody && method !== 'HEAD' ? bytes : undefined);
}
