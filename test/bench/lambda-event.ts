import { originHeader } from '../../functions/graphql/origin-header.ts';

/** What the bundles take for the edge's value. */
export const originHeaderValue = 'bench';

/** A GraphQL POST as API Gateway hands it to a function. */
export function postedEvent(body: string): object {
  return { ...event('POST', { 'content-type': 'application/json' }), body };
}

/** A GraphQL GET as API Gateway hands it to a function. */
export function gotEvent(parameters: Readonly<Record<string, string>>): object {
  // Apollo's clients send this by GET, as its server wants it against forged requests.
  const headers = { 'apollo-require-preflight': 'true' };
  return { ...event('GET', headers), rawQueryString: new URLSearchParams(parameters).toString() };
}

function event(method: 'GET' | 'POST', headers: Readonly<Record<string, string>>) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/graphql',
    rawQueryString: '',
    headers: { accept: 'application/json', host: 'gloss.test', [originHeader]: originHeaderValue, ...headers },
    requestContext: {
      domainName: 'gloss.test',
      http: { method, path: '/graphql', protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'bench' },
      stage: '$default',
    },
    isBase64Encoded: false,
  };
}
