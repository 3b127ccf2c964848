import { randomBytes, randomUUID } from 'node:crypto';
import { account, arnOf } from './account.ts';
import { type Answer, type Exchange, header } from './exchange.ts';
import { gatewayResult } from './http-api-result.ts';
import type { Functions } from './lambda/functions.ts';
import type { Permissions } from './lambda/permissions.ts';

export interface HttpApi {
  readonly id: string;
  readonly integrations: Map<string, { functionArn: string; timeoutMilliseconds: number }>;
  /** Route keys to integration ids. */
  readonly routes: Map<string, string>;
  /** The variables of each, which the function is handed. */
  readonly stages: Map<string, Readonly<Record<string, string>>>;
  endpointEnabled: boolean;
}

/** Of request line and headers together, in an HTTP API. */
const maxHeaderBytes = 10_240;
const maxPayloadBytes = 10 * 1024 * 1024;

/** API Gateway's HTTP APIs with Lambda integrations, payload format 2.0. Throttling is not imitated. */
export class HttpApis {
  /** While set, every request is answered 503, as when the service itself fails. */
  failing = false;
  readonly #apis = new Map<string, HttpApi>();
  readonly #functions: Functions;
  readonly #permissions: Permissions;

  constructor(functions: Functions, permissions: Permissions) {
    this.#functions = functions;
    this.#permissions = permissions;
  }

  create(): HttpApi {
    const id = randomBytes(5).toString('hex');
    const api = { id, integrations: new Map(), routes: new Map(), stages: new Map(), endpointEnabled: true };
    this.#apis.set(id, api);
    return api;
  }

  remove(id: string): void {
    this.#apis.delete(id);
  }

  /** @throws where no API has the id */
  api(id: string): HttpApi {
    const api = this.#apis.get(id);
    if (api === undefined) throw new Error(`There is no HTTP API ${id}.`);
    return api;
  }

  static host(id: string): string {
    return `${id}.execute-api.${account.region}.${account.urlSuffix}`;
  }

  /** `address` is the host that a caller connects to; the Host header may name another, which is refused. */
  async answer(address: string, exchange: Exchange): Promise<Answer> {
    const api = this.#apis.get(address.split('.')[0] ?? '');
    const host = header(exchange.headers, 'host');
    if (api === undefined || !api.endpointEnabled || host !== HttpApis.host(api.id)) return message(403, 'Forbidden');
    if (headerBytes(exchange) > maxHeaderBytes) return message(431, 'Request Header Fields Too Large');
    if (exchange.body.byteLength > maxPayloadBytes) return message(413, 'Request Entity Too Large');
    if (this.failing) return message(503, 'Service Unavailable');
    const route = this.#route(api, exchange);
    if (route === null) return message(404, 'Not Found');
    const { functionArn, timeoutMilliseconds } = route.integration;
    const sourceArn = arnOf('execute-api', `${api.id}/${route.stage}/${route.key}`);
    if (!this.#permissions.mayInvoke(functionArn, 'apigateway.amazonaws.com', sourceArn))
      return message(500, 'Internal Server Error');

    const invocation = this.#functions.invoke(functionArn, eventOf(api, route, exchange));
    const { promise: late, resolve } = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => resolve('late'), timeoutMilliseconds);
    const result = await Promise.race([invocation, late]);
    clearTimeout(timer);
    if (result === 'late') return message(503, 'Service Unavailable');
    return result.ok ? gatewayResult(result.payload) : message(500, 'Internal Server Error');
  }

  #route(api: HttpApi, { method, url }: Exchange): Route | null {
    const [, first = ''] = url.pathname.split('/');
    const stage = api.stages.has(first) ? first : '$default';
    if (!api.stages.has(stage)) return null;
    const path = stage === '$default' ? url.pathname : url.pathname.slice(first.length + 1) || '/';
    const keys = [`${method} ${path}`, `ANY ${path}`];
    const greedy = [...api.routes.keys()].find((key) => {
      const [verb, pattern = ''] = key.split(' ');
      return (
        (verb === method || verb === 'ANY') && pattern.endsWith('/{proxy+}') && path.startsWith(pattern.slice(0, -8))
      );
    });
    const key = keys.find((candidate) => api.routes.has(candidate)) ?? greedy ?? '$default';
    const integration = api.integrations.get(api.routes.get(key) ?? '');
    return integration === undefined ? null : { stage, key, integration };
  }
}

interface Route {
  readonly stage: string;
  readonly key: string;
  readonly integration: { functionArn: string; timeoutMilliseconds: number };
}

const message = (status: number, text: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: text }),
});

const headerBytes = ({ method, target, headers }: Exchange): number =>
  Object.entries(headers).reduce(
    (total, [name, value]) => total + name.length + String(value).length,
    method.length + target.length,
  );

function eventOf(api: HttpApi, { stage, key }: Route, { method, target, headers, body }: Exchange): unknown {
  const [rawPath = '/', ...query] = target.split('?');
  const rawQueryString = query.join('?');
  const parameters = [...new URLSearchParams(rawQueryString)];
  const { cookie, ...others } = headers;
  const stageVariables = api.stages.get(stage) ?? {};
  const isText = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded))/.test(
    header(headers, 'content-type') ?? 'text/',
  );
  return {
    version: '2.0',
    routeKey: key,
    rawPath: decodeURIComponent(rawPath),
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, [value].flat().join(',')])),
    ...(parameters.length > 0 && {
      queryStringParameters: Object.fromEntries(
        parameters.map(([name]) => [
          name,
          parameters
            .filter(([other]) => other === name)
            .map(([, value]) => value)
            .join(','),
        ]),
      ),
    }),
    requestContext: {
      accountId: account.id,
      apiId: api.id,
      domainName: HttpApis.host(api.id),
      domainPrefix: api.id,
      http: {
        method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: header(headers, 'user-agent') ?? '',
      },
      requestId: randomUUID(),
      routeKey: key,
      stage,
      time: new Date().toISOString(),
      timeEpoch: Date.now(),
    },
    ...(Object.keys(stageVariables).length > 0 && { stageVariables }),
    ...(body.byteLength > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.byteLength > 0 && !isText,
  };
}
