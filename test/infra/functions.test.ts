import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { originHeader } from '../../functions/graphql/origin-header.ts';
import { ingestTimeouts, longestCall, tableDeadline } from '../../functions/timeouts.ts';
import { only, resourcesOf, synthesized } from '../aws/synthesized.ts';

const dev = await synthesized('dev');

it('who asks waits longer than who is asked, from the SDK to the edge', () => {
  const timeoutOf = (name: string) => {
    const id = dev.functions.find(({ bundle }) => bundle.name === name)?.id ?? '';
    return z.object({ Timeout: z.int() }).parse(dev.template.Resources[id]?.Properties).Timeout;
  };
  const { TimeoutInMillis: api } = z
    .object({ TimeoutInMillis: z.int() })
    .parse(only(dev.template, 'AWS::ApiGatewayV2::Integration').properties);
  const { DistributionConfig } = z
    .object({
      DistributionConfig: z.object({
        Origins: z.tuple([z.object({ CustomOriginConfig: z.object({ OriginReadTimeout: z.int() }) })]),
      }),
    })
    .parse(only(dev.template, 'AWS::CloudFront::Distribution').properties);
  const queue = resourcesOf(dev.template, 'AWS::SQS::Queue').find(({ properties }) => 'RedrivePolicy' in properties);
  const visibility = z.int().parse(queue?.properties['VisibilityTimeout']);
  expect(visibility).toBe(6 * timeoutOf('ingest'));
  const resource = only(dev.template, 'Custom::ShippedDocuments').properties;
  const chains = [
    [
      tableDeadline / 1000,
      timeoutOf('graphql'),
      api / 1000,
      DistributionConfig.Origins[0].CustomOriginConfig.OriginReadTimeout,
    ],
    [longestCall(ingestTimeouts) / 1000, timeoutOf('ingest'), visibility],
    [longestCall(ingestTimeouts) / 1000, timeoutOf('seeding'), Number(resource['ServiceTimeout'])],
  ];
  for (const chain of chains) expect(chain).toEqual([...new Set(chain)].sort((a, b) => a - b));
});

describe('every function', () => {
  const functions = () => resourcesOf(dev.template, 'AWS::Lambda::Function');

  it('runs on Node 24 on ARM, without reserved concurrency', () => {
    expect(functions()).toHaveLength(5);
    for (const { properties } of functions()) {
      expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
    }
  });

  it('logs to a group of its own that forgets, and is deleted with the stack', () => {
    const groups = functions().map(({ properties }) => {
      const { LogGroup } = z.object({ LogGroup: z.object({ Ref: z.string() }) }).parse(properties['LoggingConfig']);
      expect(dev.template.Resources[LogGroup.Ref]).toMatchObject({ DeletionPolicy: 'Delete' });
      return LogGroup.Ref;
    });
    expect(new Set(groups).size).toBe(5);
    for (const { properties } of resourcesOf(dev.template, 'AWS::Logs::LogGroup')) {
      expect(properties).toMatchObject({ RetentionInDays: 30 });
    }
  });

  it('brings nothing but Node: no function of CDK’s own', () => {
    expect(new Set(functions().map(({ properties }) => properties['Runtime']))).toEqual(new Set(['nodejs24.x']));
  });
});

describe('the GraphQL function as it is bundled', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('answers a query that comes through the edge, at a bounded rate', async () => {
    vi.stubEnv('TABLE_NAME', 'gloss');
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('ORIGIN_HEADER_VALUE', 'value');
    const handlerSchema = z.custom<(event: unknown) => Promise<unknown>>((value) => typeof value === 'function');
    const bundle = join(dev.bundles.functions.graphql.directory, 'index.js');
    const { handler } = z.object({ handler: handlerSchema }).parse(createRequire(import.meta.url)(bundle));
    const answer = await handler(getRequest('/graphql', 'query=%7B__typename%7D', { [originHeader]: 'value' }));
    expect(answer).toMatchObject({ statusCode: 200, body: '{"data":{"__typename":"Query"}}' });
    expect(await handler(getRequest('/graphql', 'query=%7B__typename%7D', {}))).toMatchObject({ statusCode: 403 });
    // With two copies of graphql in the bundle, one would take the other's syntax errors for faults of ours.
    expect(await handler(getRequest('/graphql', 'query=%7B', { [originHeader]: 'value' }))).toMatchObject({
      statusCode: 200,
      body: expect.stringContaining('GRAPHQL_PARSE_FAILED'),
    });
    expect(only(dev.template, 'AWS::ApiGatewayV2::Stage').properties).toMatchObject({
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });
});

/** What an HTTP API hands to a function, in payload format 2.0. */
function getRequest(rawPath: string, rawQueryString: string, headers: Readonly<Record<string, string>>) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'api.example', accept: 'application/json', ...headers },
    requestContext: {
      domainName: 'api.example',
      http: { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    },
    isBase64Encoded: false,
  };
}
