import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { originHeader } from '../../functions/graphql/origin-header.ts';
import { graphqlTimeouts, ingestTimeouts, longestCall } from '../../functions/timeouts.ts';
import { tableDefinition } from '../../schema/table/definition.ts';
import { only, resourcesOf, type Synthesized, synthesized, type Template } from './support/synthesized.ts';

let dev: Synthesized;
let prod: Synthesized;
beforeAll(async () => {
  dev = await synthesized('dev');
  prod = await synthesized('prod');
});

describe('the table', () => {
  it('has the keys of the one definition, and no index', () => {
    const { partitionKey, sortKey } = tableDefinition;
    const { properties } = only(dev.template, 'AWS::DynamoDB::GlobalTable');
    expect(properties).toMatchObject({
      KeySchema: [
        { AttributeName: partitionKey.name, KeyType: 'HASH' },
        { AttributeName: sortKey.name, KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [partitionKey, sortKey].map(({ name, type }) => ({
        AttributeName: name,
        AttributeType: type,
      })),
    });
    expect(properties).not.toHaveProperty('GlobalSecondaryIndexes');
    expect(properties).not.toHaveProperty('LocalSecondaryIndexes');
  });

  // cdk-nag looks into none of this: it does not know the resource.
  it('is paid by request up to a rate, encrypted, can be restored to any second, and streams whole images', () => {
    expect(only(dev.template, 'AWS::DynamoDB::GlobalTable').properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: 1000 },
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      Replicas: [
        {
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 1000 },
        },
      ],
    });
  });
});

describe('what stays when the stack is destroyed', () => {
  const kept = ({ Resources }: Template) =>
    Object.values(Resources)
      .filter(({ DeletionPolicy }) => DeletionPolicy !== undefined && DeletionPolicy !== 'Delete')
      .map(({ Type }) => Type)
      .sort();
  const isProtected = ({ template }: Synthesized) =>
    only(template, 'AWS::DynamoDB::GlobalTable').properties['Replicas'];

  it('is nothing in dev, which empties its bucket first', () => {
    expect(kept(dev.template)).toEqual([]);
    expect(isProtected(dev)).toMatchObject([{ DeletionProtectionEnabled: false }]);
    const { id } = only(dev.template, 'Custom::EmptiedBucket');
    const rule = only(dev.template, 'AWS::Events::Rule');
    expect(dev.template.Resources[rule.id]?.DependsOn).toContain(id);
  });

  it('is the table, which cannot be deleted, and the bucket in prod', () => {
    expect(kept(prod.template)).toEqual(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket']);
    expect(isProtected(prod)).toMatchObject([{ DeletionProtectionEnabled: true }]);
    expect(resourcesOf(prod.template, 'Custom::EmptiedBucket')).toEqual([]);
  });
});

describe('the edge', () => {
  const distribution = ({ template }: Synthesized) =>
    z
      .object({
        DistributionConfig: z.looseObject({
          Origins: z.array(z.looseObject({ OriginCustomHeaders: z.unknown() })),
          DefaultCacheBehavior: z.looseObject({ AllowedMethods: z.array(z.string()) }),
          CustomErrorResponses: z.array(z.object({ ErrorCode: z.int(), ErrorCachingMinTTL: z.int() })),
        }),
      })
      .parse(only(template, 'AWS::CloudFront::Distribution').properties).DistributionConfig;
  /** What the function takes for the address of the site. */
  const siteUrl = ({ template }: Synthesized) =>
    z
      .object({ StageVariables: z.object({ siteUrl: z.unknown() }) })
      .parse(only(template, 'AWS::ApiGatewayV2::Stage').properties).StageVariables.siteUrl;
  const keyHeaders = ({ template }: Synthesized) =>
    z
      .object({
        CachePolicyConfig: z.object({
          ParametersInCacheKeyAndForwardedToOrigin: z.object({
            HeadersConfig: z.object({ Headers: z.string().array() }),
          }),
        }),
      })
      .parse(only(template, 'AWS::CloudFront::CachePolicy').properties).CachePolicyConfig
      .ParametersInCacheKeyAndForwardedToOrigin.HeadersConfig.Headers;

  it('hands the value that the function wants to it, and to nobody else', () => {
    const value = { Ref: only(dev.template, 'Custom::OriginValue').id };
    expect(distribution(dev).Origins).toMatchObject([
      { OriginCustomHeaders: [{ HeaderName: originHeader, HeaderValue: value }] },
    ]);
    const given = resourcesOf(dev.template, 'AWS::Lambda::Function').filter(({ properties }) =>
      JSON.stringify(properties).includes(JSON.stringify(value)),
    );
    expect(given.map(({ properties }) => properties['Description'])).toEqual(['Answers GraphQL from the table.']);
  });

  it('lends the function its name: IRIs are of the site', () => {
    const { id } = only(dev.template, 'AWS::CloudFront::Distribution');
    expect(siteUrl(dev)).toEqual({ 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [id, 'DomainName'] }]] });
  });

  it('lets POST through, compresses, speaks HTTP/3, and does not hand on the Host', () => {
    const { DefaultCacheBehavior: behavior, HttpVersion: httpVersion } = distribution(dev);
    expect(httpVersion).toBe('http2and3');
    expect(behavior.AllowedMethods).toContain('POST');
    expect(behavior).toMatchObject({
      Compress: true,
      CachedMethods: ['GET', 'HEAD'],
      // AllViewerExceptHostHeader
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
    expect(behavior).not.toHaveProperty('LambdaFunctionAssociations');
  });

  it('keeps an answer as long as the API says, and no error', () => {
    expect(only(dev.template, 'AWS::CloudFront::CachePolicy').properties).toMatchObject({
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          QueryStringsConfig: { QueryStringBehavior: 'all' },
          CookiesConfig: { CookieBehavior: 'none' },
        },
      },
    });
    const errors = distribution(dev).CustomErrorResponses;
    expect(errors.every(({ ErrorCachingMinTTL }) => ErrorCachingMinTTL === 0)).toBe(true);
    // All whose caching time CloudFront lets one choose.
    expect(errors.map(({ ErrorCode }) => ErrorCode)).toEqual([400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]);
  });

  it('tells readers apart by Accept, and by Origin where some are allowed', async () => {
    expect(keyHeaders(dev)).toEqual(['Accept']);
    expect(keyHeaders(await synthesized('dev', { allowedOrigins: ['*'] }))).toEqual(['Accept']);
    const some = await synthesized('dev', { allowedOrigins: ['https://www.example.org'] });
    expect(keyHeaders(some)).toEqual(['Accept', 'Origin']);
  });

  it('takes an own name with its certificate, and a firewall', async () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
    const settings = {
      region: 'us-east-1',
      domain: { name: 'api.example.org', certificateArn },
      firewall: { requestsPerFiveMinutes: 1000 },
      alarmEmail: 'desk@example.org',
    };
    const own = await synthesized('prod', settings);
    expect(distribution(own)).toMatchObject({
      Aliases: ['api.example.org'],
      ViewerCertificate: { AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
      WebACLId: { 'Fn::GetAtt': [only(own.template, 'AWS::WAFv2::WebACL').id, 'Arn'] },
    });
    expect(only(own.template, 'AWS::WAFv2::WebACL').properties).toMatchObject({
      Scope: 'CLOUDFRONT',
      Rules: [{ Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: 'IP' } } }],
    });
    expect(siteUrl(own)).toBe('https://api.example.org');
    expect(own.template.Outputs['GraphQLUrl']).toMatchObject({ Value: 'https://api.example.org/graphql' });
    expect(only(own.template, 'AWS::SNS::Subscription').properties).toMatchObject({ Endpoint: 'desk@example.org' });
  });
});

describe('documents', () => {
  it('are versioned, and what happens to them reaches the function by EventBridge and a queue', () => {
    const bucket = only(dev.template, 'AWS::S3::Bucket');
    expect(bucket.properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    const queue = resourcesOf(dev.template, 'AWS::SQS::Queue').find(({ properties }) => 'RedrivePolicy' in properties);
    expect(queue?.properties).toMatchObject({ RedrivePolicy: { maxReceiveCount: 5 } });
    const queueArn = { 'Fn::GetAtt': [queue?.id, 'Arn'] };
    expect(only(dev.template, 'AWS::Events::Rule').properties).toMatchObject({
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [{ Ref: bucket.id }] } },
      },
      Targets: [{ Arn: queueArn }],
    });
    expect(only(dev.template, 'AWS::Lambda::EventSourceMapping').properties).toMatchObject({
      EventSourceArn: queueArn,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  it('are seeded last, so that nothing after can take a finished seed back', () => {
    const { id } = only(dev.template, 'Custom::ShippedDocuments');
    const after = Object.entries(dev.template.Resources).filter(([, { DependsOn = [] }]) => DependsOn.includes(id));
    expect(after).toEqual([]);
    const before = new Set(dev.template.Resources[id]?.DependsOn);
    for (const type of ['AWS::CloudFront::Distribution', 'AWS::Events::Rule', 'AWS::CloudWatch::Dashboard']) {
      expect(before).toContain(only(dev.template, type).id);
    }
  });
});

describe('alarms', () => {
  const alarmSchema = z.object({
    AlarmDescription: z.string(),
    MetricName: z.string(),
    Namespace: z.string(),
    AlarmActions: z.array(z.object({ Ref: z.string() })),
  });
  const alarms = () =>
    resourcesOf(dev.template, 'AWS::CloudWatch::Alarm').map(({ properties }) => alarmSchema.parse(properties));

  it('tell a topic, which the alarms of the account may publish to, what is wrong and what to do', () => {
    const topic = only(dev.template, 'AWS::SNS::Topic').id;
    for (const { AlarmActions, AlarmDescription } of alarms()) {
      expect(AlarmActions).toEqual([{ Ref: topic }]);
      expect(AlarmDescription).toMatch(/^[A-Z].+\. .+\.$/s);
    }
    expect(only(dev.template, 'AWS::SNS::TopicPolicy').properties).toMatchObject({
      PolicyDocument: {
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      },
    });
  });

  it('watch errors, slow answers, throttles, dead letters and the seed, and a dashboard shows them', () => {
    const watched = alarms().map(({ Namespace, MetricName }) => `${Namespace} ${MetricName}`);
    expect(watched.sort()).toEqual([
      'AWS/ApiGateway 5xx',
      'AWS/ApiGateway Latency',
      'AWS/DynamoDB ReadThrottleEvents',
      'AWS/DynamoDB WriteThrottleEvents',
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/Lambda Throttles',
      'AWS/SQS ApproximateAgeOfOldestMessage',
      'AWS/SQS ApproximateNumberOfMessagesVisible',
    ]);
    expect(resourcesOf(dev.template, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  });
});

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
  const resource = only(dev.template, 'Custom::ShippedDocuments').properties;
  const chains = [
    [
      longestCall(graphqlTimeouts) / 1000,
      timeoutOf('graphql'),
      api / 1000,
      DistributionConfig.Origins[0].CustomOriginConfig.OriginReadTimeout,
    ],
    [longestCall(ingestTimeouts) / 1000, timeoutOf('ingest'), z.int().parse(queue?.properties['VisibilityTimeout'])],
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
