import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { parseConfig } from '../../functions/graphql/config.ts';
import { GlossStack } from '../../infra/gloss-stack.ts';
import { tableDefinition } from '../../schema/table/definition.ts';

const handlerSchema = z.custom<(event: unknown) => Promise<unknown>>((value) => typeof value === 'function');

const app = new App();
const template = Template.fromStack(new GlossStack(app, 'Gloss'));

/** The one resource of a type: its logical id and its properties. */
function only(type: string) {
  const found = z
    .record(z.string(), z.object({ Properties: z.record(z.string(), z.unknown()) }))
    .parse(template.findResources(type));
  const [entry, ...others] = Object.entries(found);
  if (entry === undefined || others.length > 0) throw new Error(`${Object.keys(found).length} resources are ${type}.`);
  const [id, { Properties: properties }] = entry;
  return { id, properties };
}

const table = only('AWS::DynamoDB::GlobalTable');
const lambda = only('AWS::Lambda::Function');

describe('the table', () => {
  test('has the keys of the one definition, and no index', () => {
    const { partitionKey, sortKey } = tableDefinition;
    expect(table.properties).toMatchObject({
      KeySchema: [
        { AttributeName: partitionKey.name, KeyType: 'HASH' },
        { AttributeName: sortKey.name, KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [partitionKey, sortKey].map(({ name, type }) => ({
        AttributeName: name,
        AttributeType: type,
      })),
    });
    expect(table.properties).not.toHaveProperty('GlobalSecondaryIndexes');
    expect(table.properties).not.toHaveProperty('LocalSecondaryIndexes');
  });

  test('is paid by request, can be restored to any second, and streams whole images', () => {
    expect(table.properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      Replicas: [{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
    });
  });
});

describe('the GraphQL function', () => {
  test('may read the table by key and write its log, and nothing else', () => {
    const statements = z
      .object({ PolicyDocument: z.object({ Statement: z.array(z.record(z.string(), z.unknown())) }) })
      .parse(only('AWS::IAM::Policy').properties).PolicyDocument.Statement;
    expect(statements.map(({ Action, Resource }) => ({ Action, Resource }))).toEqual([
      {
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [only('AWS::Logs::LogGroup').id, 'Arn'] },
      },
      {
        Action: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
        Resource: { 'Fn::GetAtt': [table.id, 'Arn'] },
      },
    ]);
    expect(only('AWS::IAM::Role').properties).not.toHaveProperty('ManagedPolicyArns');
  });

  test('runs on Node 24 on ARM, and logs to a group that forgets', () => {
    expect(lambda.properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      LoggingConfig: { LogGroup: { Ref: only('AWS::Logs::LogGroup').id } },
    });
    expect(only('AWS::Logs::LogGroup').properties).toMatchObject({ RetentionInDays: 30 });
  });

  test('is given all that its configuration reads', () => {
    const { Variables } = z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .parse(lambda.properties['Environment']);
    expect(Variables).toMatchObject({ TABLE_NAME: { Ref: table.id }, NODE_ENV: 'production' });
    const names = Object.keys(Variables).map((name) => [name, 'set']);
    // Lambda sets AWS_REGION itself.
    expect(() => parseConfig({ ...Object.fromEntries(names), AWS_REGION: 'eu-central-1' })).not.toThrow();
  });

  describe('as it is bundled', () => {
    afterEach(() => vi.unstubAllEnvs());

    test('answers a query', async () => {
      vi.stubEnv('TABLE_NAME', 'gloss');
      vi.stubEnv('AWS_REGION', 'eu-central-1');
      const { handler } = z.object({ handler: handlerSchema }).parse(createRequire(import.meta.url)(bundlePath()));
      const answer = await handler(getRequest('/graphql', 'query=%7B__typename%7D'));
      expect(answer).toMatchObject({ statusCode: 200, body: '{"data":{"__typename":"Query"}}' });
    });
  });
});

test('every request to the HTTP API reaches the function, at a bounded rate', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$default' });
  template.hasResourceProperties('AWS::ApiGatewayV2::Integration', {
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: { 'Fn::GetAtt': [lambda.id, 'Arn'] },
    PayloadFormatVersion: '2.0',
  });
  template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() },
  });
  template.hasOutput('GraphQLUrl', {});
});

/** Where CDK staged the file that the function runs. */
function bundlePath(): string {
  const { S3Key } = z.object({ S3Key: z.string() }).parse(lambda.properties['Code']);
  return join(app.outdir, `asset.${basename(S3Key, '.zip')}`, 'index.js');
}

/** What an HTTP API hands to a function, in payload format 2.0. */
function getRequest(rawPath: string, rawQueryString: string) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'api.example', accept: 'application/json' },
    requestContext: {
      domainName: 'api.example',
      http: { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    },
    isBase64Encoded: false,
  };
}
