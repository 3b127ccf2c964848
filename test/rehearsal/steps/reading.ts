import { throttled } from '../../aws/loopback/services/dynamodb.ts';
import { deployed, type Stage } from '../stage.ts';
import { json, queryAddress, visit } from '../viewer.ts';

const articleQuery =
  '{ article(by: { slug: "putin-looks-forward-to-meeting-with-trump-in-vietnam" }) { title paragraphs { text citations { text } } } }';
const title = 'Putin Looks Forward to Meeting With Trump in Vietnam';

/** The origin that cdk.json allows in the rehearsal. */
export const allowedOrigin = 'https://reader.example';

/** Asks as readers do, through the edge. */
export async function reading(stage: Stage): Promise<void> {
  const { cloud, report } = stage;
  const { graphqlUrl } = deployed(stage, 'dev');
  const address = queryAddress(graphqlUrl, articleQuery);
  const edge = cloud.cloudFront.edge(new URL(graphqlUrl).host);
  if (edge === undefined) throw new Error(`${graphqlUrl} is not at the edge.`);
  const originRequests = async (ask: () => Promise<unknown>): Promise<number> => {
    const before = edge.originRequests;
    await ask();
    return edge.originRequests - before;
  };

  report.heading('reading by GET, through the edge');
  const first = await visit(cloud, address, { headers: { accept: 'application/json' } });
  report.equal('the shipped article is served', [first.status, titleOf(first.text)], [200, title]);
  report.equal('the first answer comes from the API', first.headers['x-cache'], 'Miss from cloudfront');
  report.holds('it may be kept', /max-age=[1-9]/.test(first.headers['cache-control'] ?? ''), first.headers);
  report.equal('it is sent with security headers', securityHeaders(first.headers), []);
  const again = () => visit(cloud, address, { headers: { accept: 'application/json' } });
  report.equal('the same question does not reach the API', await originRequests(again), 0);
  report.equal('and is answered with the same bytes', (await again()).text, first.text);
  const accept = 'application/graphql-response+json';
  const other = await visit(cloud, address, { headers: { accept } });
  report.equal('another Accept has its own answer', [mediaType(other.headers), titleOf(other.text)], [accept, title]);
  const asJson = await again();
  report.equal('and does not take the place of the first', mediaType(asJson.headers), mediaType(first.headers));
  const tag = first.headers.etag ?? '';
  const unchanged = () => visit(cloud, address, { headers: { accept: 'application/json', 'if-none-match': tag } });
  report.equal('who has it is told so', [(await unchanged()).status, await originRequests(unchanged)], [304, 0]);
  cloud.advance(3_600);
  const refreshed = await again();
  report.equal(
    'when it is old, the API says that it is the same',
    [refreshed.headers['x-cache'], refreshed.text === first.text],
    ['RefreshHit from cloudfront', true],
  );
  for (const encoding of ['br', 'gzip']) {
    const headers = { accept: 'application/json', 'accept-encoding': encoding };
    const packed = await visit(cloud, address, { headers });
    const weakTag = packed.headers.etag ?? '';
    report.equal(
      `it is compressed with ${encoding}`,
      [packed.headers['content-encoding'], packed.text === first.text, weakTag],
      [encoding, true, `W/${tag}`],
    );
    cloud.advance(3_600);
    const old = await visit(cloud, address, { headers: { ...headers, 'if-none-match': weakTag } });
    report.equal(
      'and its weak tag is known to the API',
      [old.status, old.headers['x-cache']],
      [304, 'RefreshHit from cloudfront'],
    );
  }
  await cors(stage, address);
  await errors(stage, graphqlUrl, originRequests);
  await posting(stage, graphqlUrl, originRequests);
}

async function cors({ cloud, report }: Stage, address: string): Promise<void> {
  report.heading('pages elsewhere');
  for (const [origin, allowed] of [
    [allowedOrigin, allowedOrigin],
    ['https://elsewhere.example', undefined],
    [allowedOrigin, allowedOrigin],
  ] as const) {
    const { headers, status } = await visit(cloud, address, { headers: { origin } });
    report.equal(
      `${origin} is ${allowed === undefined ? 'not ' : ''}allowed`,
      [status, headers['access-control-allow-origin']],
      [200, allowed],
    );
  }
  const without = await visit(cloud, address);
  report.equal('without an origin none is named', without.headers['access-control-allow-origin'], undefined);
  const preflight = await visit(cloud, address, {
    method: 'OPTIONS',
    headers: {
      origin: allowedOrigin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  report.equal(
    'a preflight passes',
    [preflight.status, preflight.headers['access-control-allow-origin']],
    [204, allowedOrigin],
  );
}

async function errors(
  { cloud, report }: Stage,
  graphqlUrl: string,
  originRequests: (ask: () => Promise<unknown>) => Promise<number>,
): Promise<void> {
  report.heading('errors are not kept');
  const wrong = () =>
    visit(cloud, queryAddress(graphqlUrl, '{ nothing }'), { headers: { accept: 'application/graphql-response+json' } });
  report.equal('a wrong query is refused', (await wrong()).status, 400);
  const accept = 'application/graphql-response+json';
  const broken = await visit(cloud, queryAddress(graphqlUrl, '{ articles {'), { headers: { accept } });
  report.equal('so is one that does not parse', [broken.status, codeOf(broken.text)], [400, 'GRAPHQL_PARSE_FAILED']);
  report.equal('and asked of the API again', await originRequests(wrong), 1);
  const uncached = queryAddress(graphqlUrl, '{ sources { totalCount } }');
  cloud.dynamodb.fault = ({ role }) => (role === undefined ? null : throttled);
  const failed = await visit(cloud, uncached);
  cloud.dynamodb.fault = () => null;
  const recovered = await visit(cloud, uncached);
  const behind = queryAddress(graphqlUrl, '{ actors { totalCount } }');
  cloud.apis.failing = true;
  const unavailable = (await visit(cloud, behind)).status;
  cloud.apis.failing = false;
  report.equal(
    'an API that fails is forgotten once it answers',
    [unavailable, (await visit(cloud, behind)).status],
    [503, 200],
  );
  report.holds('a table that refuses is an error', failed.text.includes('errors'), failed.text);
  report.holds(
    'and forgotten once it answers',
    recovered.status === 200 && !recovered.text.includes('errors'),
    recovered.text,
  );
}

async function posting(
  { cloud, report }: Stage,
  graphqlUrl: string,
  originRequests: (ask: () => Promise<unknown>) => Promise<number>,
): Promise<void> {
  report.heading('reading by POST, as GraphQL clients do');
  const clients: readonly (readonly [string, Record<string, string>])[] = [
    ['curl', { 'content-type': 'application/json' }],
    [
      'Apollo Client',
      {
        accept: 'application/graphql-response+json,application/json;q=0.9',
        'content-type': 'application/json',
        origin: allowedOrigin,
        referer: `${allowedOrigin}/`,
        'accept-encoding': 'gzip, deflate, br, zstd',
      },
    ],
    [
      'urql',
      {
        accept:
          'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
        'content-type': 'application/json',
        cookie: 'a=1; b=2',
      },
    ],
    ['Relay', { ...json, authorization: 'Bearer of-somebody' }],
  ];
  for (const [name, headers] of clients) {
    const post = () =>
      visit(cloud, graphqlUrl, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: articleQuery, operationName: null, variables: {} }),
      });
    const answer = await post();
    report.equal(`${name} is answered`, [answer.status, titleOf(answer.text)], [200, title]);
    report.equal('and reaches the API each time', await originRequests(post), 1);
  }
}

const codeOf = (text: string): unknown => Object(JSON.parse(text)).errors[0].extensions.code;

function titleOf(text: string): unknown {
  const answer: unknown = JSON.parse(text);
  return Object(Object(Object(answer).data).article).title;
}

const mediaType = (headers: { 'content-type'?: string | undefined }): string | undefined =>
  headers['content-type']?.split(';')[0];

/** The security headers that are missing. */
const securityHeaders = (headers: Readonly<Record<string, unknown>>): string[] =>
  [
    'strict-transport-security',
    'x-content-type-options',
    'x-frame-options',
    'referrer-policy',
    'content-security-policy',
  ].filter((name) => headers[name] === undefined);
