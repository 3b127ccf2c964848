import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { App, Stack } from 'aws-cdk-lib/core';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { originHeader } from '../../functions/graphql/origin-header.ts';
import { ingestTimeouts, longestCall, tableDeadline } from '../../functions/timeouts.ts';
import { tableDefinition } from '../../schema/table/definition.ts';
import { contextOf, only, resourcesOf, type Synthesized, synthesized, type Template } from '../aws/synthesized.ts';

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

const kept = ({ Resources }: Template) =>
  Object.values(Resources)
    .filter(({ DeletionPolicy }) => DeletionPolicy !== undefined && DeletionPolicy !== 'Delete')
    .map(({ Type }) => Type)
    .sort();

describe('what stays when the stack is destroyed', () => {
  const isProtected = ({ template }: Synthesized) =>
    only(template, 'AWS::DynamoDB::GlobalTable').properties['Replicas'];

  it('is nothing in dev, which empties its bucket first', () => {
    expect(kept(dev.template)).toEqual([]);
    expect(isProtected(dev)).toMatchObject([{ DeletionProtectionEnabled: false }]);
    expect(dev.stack.terminationProtection).toBe(false);
    const { id, properties } = only(dev.template, 'Custom::EmptiedBucket');
    expect(properties).toMatchObject({ EmptyOnDelete: 'true' });
    const rule = only(dev.template, 'AWS::Events::Rule');
    expect(dev.template.Resources[rule.id]?.DependsOn).toContain(id);
  });

  it('is decided by one resource in every environment: one that left the template would be sent a Delete', () => {
    const emptied = only(prod.template, 'Custom::EmptiedBucket');
    expect(emptied.id).toBe(only(dev.template, 'Custom::EmptiedBucket').id);
    expect(emptied.properties).toMatchObject({ EmptyOnDelete: 'false' });
    const policies = JSON.stringify(resourcesOf(prod.template, 'AWS::IAM::Policy'));
    expect(policies).not.toContain('s3:Delete');
    expect(JSON.stringify(resourcesOf(dev.template, 'AWS::IAM::Policy'))).toContain('s3:DeleteObjectVersion');
  });

  it('is the table, which cannot be deleted, and the bucket in prod', () => {
    expect(kept(prod.template)).toEqual(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket']);
    expect(isProtected(prod)).toMatchObject([{ DeletionProtectionEnabled: true }]);
    expect(prod.stack.terminationProtection).toBe(true);
  });
});

describe('a table and a bucket that are there already', () => {
  const existing = { tableName: 'Gloss-restored', documentsBucketName: 'gloss-prod-documents' };

  it('take the place of those of the stack, and no other resource changes its id', async () => {
    const { template } = await synthesized('prod', { existing });
    const own = new Set(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy']);
    const others = Object.entries(prod.template.Resources).filter(([, { Type }]) => !own.has(Type));
    expect(Object.keys(template.Resources)).toEqual(others.map(([id]) => id));
    expect(kept(template)).toEqual([]);
    expect(template.Outputs).toMatchObject({
      TableName: { Value: 'Gloss-restored' },
      DocumentsBucketName: { Value: 'gloss-prod-documents' },
    });
    expect(only(template, 'AWS::Events::Rule').properties).toMatchObject({
      EventPattern: { detail: { bucket: { name: ['gloss-prod-documents'] } } },
    });
    const policies = JSON.stringify(resourcesOf(template, 'AWS::IAM::Policy'));
    expect(policies).toContain(':table/Gloss-restored');
    expect(policies).toContain(':s3:::gloss-prod-documents/*');
    expect(JSON.stringify(resourcesOf(template, 'AWS::CloudWatch::Alarm'))).toContain('"Value":"Gloss-restored"');
  });

  it('may be one of the two', async () => {
    const { template } = await synthesized('prod', { existing: { tableName: 'Gloss-restored' } });
    expect(kept(template)).toEqual(['AWS::S3::Bucket']);
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
    const originRequest = only(dev.template, 'AWS::CloudFront::OriginRequestPolicy');
    expect(behavior).toMatchObject({
      Compress: true,
      CachedMethods: ['GET', 'HEAD'],
      OriginRequestPolicyId: { Ref: originRequest.id },
    });
    expect(originRequest.properties).toMatchObject({
      OriginRequestPolicyConfig: {
        HeadersConfig: { HeaderBehavior: 'allExcept', Headers: ['Host'] },
        // An HTTP API takes 10,240 bytes of request line and headers.
        CookiesConfig: { CookieBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
      },
    });
    expect(behavior).not.toHaveProperty('LambdaFunctionAssociations');
  });

  it('demands HTTPS of no other host under its domain, unless asked', async () => {
    const transport = ({ template }: Synthesized) =>
      JSON.stringify(only(template, 'AWS::CloudFront::ResponseHeadersPolicy').properties);
    expect(transport(dev)).toContain('"IncludeSubdomains":false');
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
    const domain = { name: 'example.org', certificateArn, hstsIncludeSubDomains: true };
    expect(transport(await synthesized('prod', { domain }))).toContain('"IncludeSubdomains":true');
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
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  it('that cannot be published go to the dead letters, and those of a changed registry to the queue: the ingest function may send to both', () => {
    const queues = resourcesOf(dev.template, 'AWS::SQS::Queue');
    const queue = queues.find(({ properties }) => 'RedrivePolicy' in properties);
    const deadLetters = queues.find(({ id }) => id !== queue?.id);
    const ingest = dev.functions.find(({ bundle }) => bundle.name === 'ingest');
    expect(dev.template.Resources[ingest?.id ?? '']?.Properties).toMatchObject({
      Environment: { Variables: { QUEUE_URL: { Ref: queue?.id }, DEAD_LETTER_QUEUE_URL: { Ref: deadLetters?.id } } },
    });
    const statements = resourcesOf(dev.template, 'AWS::IAM::Policy').flatMap(({ properties }) =>
      sendingSchema
        .parse(properties)
        .PolicyDocument.Statement.filter(({ Action }) => [Action].flat().includes('sqs:SendMessage')),
    );
    const arns = [queue?.id, deadLetters?.id].map((id) => ({ 'Fn::GetAtt': [id, 'Arn'] }));
    const resources = statements.flatMap(({ Resource }) => Resource);
    expect(resources).toHaveLength(2);
    expect(resources).toEqual(expect.arrayContaining(arns));
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

const sendingSchema = z.object({
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Action: z.union([z.string(), z.string().array()]), Resource: z.unknown() })),
  }),
});

describe('alarms', () => {
  const alarmSchema = z.object({
    AlarmDescription: z.string(),
    MetricName: z.string().optional(),
    Namespace: z.string().optional(),
    Metrics: z.array(z.object({ Expression: z.string().optional() })).default([]),
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
    const watched = alarms().map(({ Namespace, MetricName, Metrics }) =>
      MetricName === undefined
        ? Metrics.flatMap(({ Expression = [] }) => Expression).join()
        : `${Namespace} ${MetricName}`,
    );
    expect(watched.sort()).toEqual([
      'AWS/ApiGateway 5xx',
      'AWS/ApiGateway Latency',
      'AWS/DynamoDB ReadKeyRangeThroughputThrottleEvents',
      'AWS/DynamoDB ReadMaxOnDemandThroughputThrottleEvents',
      'AWS/DynamoDB WriteThrottleEvents',
      'AWS/Events FailedInvocations',
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/Lambda Throttles',
      'AWS/Lambda Throttles',
      'AWS/SQS ApproximateAgeOfOldestMessage',
      'AWS/SQS ApproximateAgeOfOldestMessage',
      'AWS/SQS ApproximateNumberOfMessagesVisible',
      // An operation without an error has no data, and a sum with a gap would be none.
      'FILL(batchGetItem, 0) + FILL(query, 0) + FILL(getItem, 0) + FILL(updateItem, 0) + FILL(deleteItem, 0) + FILL(batchWriteItem, 0)',
      'gloss/Gloss-dev RefusedRequests',
    ]);
    expect(resourcesOf(dev.template, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  });
});

describe('names, tags and outputs', () => {
  it('tell environments apart', () => {
    for (const { template, stack } of [dev, prod]) {
      expect(stack.tags.tagValues()).toEqual({ Project: 'gloss', Environment: stack.stackName.replace('Gloss-', '') });
      expect(only(template, 'AWS::ApiGatewayV2::Api').properties).toMatchObject({ Name: stack.stackName });
      expect(only(template, 'AWS::SNS::Topic').properties).toMatchObject({ DisplayName: `${stack.stackName} alarms` });
      expect(only(template, 'AWS::CloudWatch::Dashboard').properties['DashboardName']).toEqual({
        'Fn::Join': ['', [{ Ref: 'AWS::StackName' }, '-', { Ref: 'AWS::Region' }]],
      });
    }
  });

  it('lead to dashboard, topic, logs and dead letters', () => {
    expect(Object.keys(dev.template.Outputs)).toEqual(
      expect.arrayContaining([
        'DashboardUrl',
        'AlarmTopicArn',
        'AccessLogGroupName',
        'GraphQLLogGroupName',
        'IngestLogGroupName',
        'DeadLetterQueueUrl',
      ]),
    );
  });
});

describe('what an account has to allow', () => {
  it('is one entry of its log policy, whatever number of access logs', () => {
    const { Ref: id } = z
      .object({
        AccessLogSettings: z.object({ DestinationArn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }) }),
      })
      .transform(({ AccessLogSettings }) => ({ Ref: AccessLogSettings.DestinationArn['Fn::GetAtt'][0] }))
      .parse(only(dev.template, 'AWS::ApiGatewayV2::Stage').properties);
    expect(dev.template.Resources[id]?.Properties?.['LogGroupName']).toEqual({
      'Fn::Join': ['', ['/aws/vendedlogs/', { Ref: 'AWS::StackName' }, '/access']],
    });
  });

  it('is that alarms use the key of their topic', () => {
    const { id, properties } = only(dev.template, 'AWS::KMS::Key');
    expect(only(dev.template, 'AWS::SNS::Topic').properties).toMatchObject({
      KmsMasterKeyId: { 'Fn::GetAtt': [id, 'Arn'] },
    });
    expect(properties).toMatchObject({
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
          }),
        ]),
      },
    });
  });
});

describe('cdk.json', () => {
  it('sets every feature flag that CDK recommends', () => {
    const recommended = createRequire(import.meta.url)('aws-cdk-lib/recommended-feature-flags.json');
    expect(contextOf()).toMatchObject(recommended);
  });

  it('lets no template through that CloudFormation would refuse', () => {
    const app = new App({ context: contextOf(), outdir: mkdtempSync(join(tmpdir(), 'gloss-refused-')) });
    new CfnQueue(new Stack(app, 'Refused'), 'Queue', { visibilityTimeout: 50_000 });
    expect(() => app.synth()).toThrow(/validat/i);
  });

  it('warns at synth where data is kept and no alarm reaches anybody', async () => {
    const warnings = (made: Synthesized) =>
      Annotations.fromStack(made.stack).findWarning('*', Match.stringLikeRegexp('alarmEmail'));
    expect(warnings(dev)).toEqual([]);
    expect(warnings(prod)).toHaveLength(1);
    expect(warnings(await synthesized('prod', { alarmEmail: 'desk@example.org' }))).toEqual([]);
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
