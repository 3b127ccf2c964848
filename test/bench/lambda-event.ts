import { originHeader } from '../../functions/graphql/origin-header.ts';

/** What the bundles take for the edge's value. */
export const originHeaderValue = 'bench';

/** A GraphQL POST as API Gateway hands it to a function. */
export function graphqlEvent(body: string) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/graphql',
    rawQueryString: '',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      host: 'gloss.test',
      [originHeader]: originHeaderValue,
    },
    requestContext: {
      domainName: 'gloss.test',
      http: { method: 'POST', path: '/graphql', protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'bench' },
      stage: '$default',
    },
    body,
    isBase64Encoded: false,
  };
}
