import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { functionTimeouts } from '../functions/timeouts.ts';
import type { Bundle } from './bundle.ts';
import { GlossFunction, oneProcessor } from './gloss-function.ts';
import { graphiqlDirectory, withGraphiQL } from './graphiql-files.ts';
import type { Settings } from './settings.ts';
import { readActions } from './table.ts';

export interface GraphQLApiProps extends Pick<Settings, 'allowedOrigins' | 'graphiql' | 'throttle'> {
  readonly bundle: Bundle;
  readonly table: TableV2;
  /** What a request has to carry to be answered. */
  readonly originHeaderValue: string;
}

/** The function that answers GraphQL from the table, and the HTTP API before it, which bounds how often it is asked. */
export class GraphQLApi extends Construct {
  readonly function: GlossFunction;
  readonly httpApi: HttpApi;
  /** The HTTP API's host name. */
  readonly hostName: string;

  constructor(scope: Construct, id: string, props: GraphQLApiProps) {
    super(scope, id);
    const { allowedOrigins, bundle, graphiql, originHeaderValue, table, throttle } = props;
    this.function = new GlossFunction(this, 'Function', {
      description: 'Answers GraphQL from the table.',
      bundle: graphiql ? withGraphiQL(bundle) : bundle,
      memorySize: oneProcessor,
      timeoutSeconds: functionTimeouts.graphql,
      environment: {
        TABLE_NAME: table.tableName,
        ORIGIN_HEADER_VALUE: originHeaderValue,
        ...(graphiql ? { GRAPHIQL_DIRECTORY: graphiqlDirectory } : {}),
        ...(allowedOrigins.length === 0 ? {} : { ALLOWED_ORIGINS: allowedOrigins.join(' ') }),
      },
    });
    table.grant(this.function, ...readActions);

    this.httpApi = new HttpApi(this, 'HttpApi', {
      description: 'Behind the edge: answers only what came through it.',
      defaultIntegration: new HttpLambdaIntegration('GraphQLIntegration', this.function, {
        timeout: Duration.seconds(functionTimeouts.httpApi),
      }),
      createDefaultStage: false,
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.httpApi.addStage('DefaultStage', {
      autoDeploy: true,
      // Without its own limit a stage passes the account's whole quota of requests on to the function, and to the bill.
      throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    });
    const { region, urlSuffix } = Stack.of(this);
    this.hostName = `${this.httpApi.apiId}.execute-api.${region}.${urlSuffix}`;
  }
}

/** No address of a reader and nothing of a query: neither is needed to find a fault. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    time: '$context.requestTime',
    requestId: '$context.requestId',
    method: '$context.httpMethod',
    path: '$context.path',
    status: '$context.status',
    responseBytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    integrationError: '$context.integrationErrorMessage',
  }),
);
