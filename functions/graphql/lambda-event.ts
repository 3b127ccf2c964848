import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { PlainRequest } from './request/plain-request.ts';

/** The stage variable that holds `https://` and the name that readers use. */
export const siteUrlVariable = 'siteUrl';

/** The event of an HTTP API or a function URL (payload version 2.0) as a Request. */
export function requestOfEvent(event: APIGatewayProxyEventV2): Request {
  const { requestContext, rawPath, rawQueryString, headers: given, body, isBase64Encoded } = event;
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) headers.set(name, value);
  const { method } = requestContext.http;
  const bytes = body === undefined ? null : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes !== null) headers.set('content-length', String(bytes.byteLength));
  const query = rawQueryString === '' ? '' : `?${rawQueryString}`;
  const url = `${originOf(event)}${pathWithoutStage(rawPath, requestContext.stage)}${query}`;
  return new Request(url, { method, headers, body: method === 'GET' || method === 'HEAD' ? null : bytes });
}

/** What `requestOfEvent` makes a Request of, as text. */
export function plainRequestOfEvent(event: APIGatewayProxyEventV2): PlainRequest {
  const { requestContext, rawPath, rawQueryString, headers, body = '', isBase64Encoded } = event;
  return {
    method: requestContext.http.method,
    origin: originOf(event),
    path: pathWithoutStage(rawPath, requestContext.stage),
    search: rawQueryString,
    headers,
    body: isBase64Encoded ? Buffer.from(body, 'base64').toString() : body,
  };
}

/** Cookies go beside the headers; the length is counted by who sends the body. */
const notInResult = new Set(['set-cookie', 'content-length']);

/** The Response as Lambda answers with it; a body that is no text goes as base64. */
export async function resultOfResponse(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const cookies = response.headers.getSetCookie();
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !notInResult.has(name)));
  const answer = {
    statusCode: response.status,
    headers,
    ...(cookies.length === 0 ? {} : { cookies }),
  };
  if (isText(response)) return { ...answer, body: await response.text(), isBase64Encoded: false };
  const bytes = Buffer.from(await response.arrayBuffer());
  return { ...answer, body: bytes.toString('base64'), isBase64Encoded: bytes.byteLength > 0 };
}

/** Where readers ask, if the stage says it: the event's own domain is behind the edge. */
function originOf({ requestContext, stageVariables }: APIGatewayProxyEventV2): string {
  return stageVariables?.[siteUrlVariable] ?? `https://${requestContext.domainName}`;
}

/** The path of a stage other than the default begins with its name. */
function pathWithoutStage(path: string, stage: string): string {
  if (stage === '$default' || !(path === `/${stage}` || path.startsWith(`/${stage}/`))) return path;
  return path.slice(stage.length + 1) || '/';
}

function isText(response: Response): boolean {
  if (response.headers.has('content-encoding')) return false;
  return /^text\/|[/+]json\b|charset=utf-8/i.test(response.headers.get('content-type') ?? '');
}
