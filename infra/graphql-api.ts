import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, type IHttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, LogGroup, type MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { siteUrlVariable } from '../functions/graphql/lambda-event.ts';
import { functionTimeouts } from '../functions/timeouts.ts';
import type { Bundle } from './bundle.ts';
import { GlossFunction, oneProcessor } from './gloss-function.ts';
import { graphiqlDirectory, withGraphiQL } from './graphiql-files.ts';
import type { Settings } from './settings.ts';
import { type GlossTable, readActions } from './table.ts';

export interface GraphQLApiProps extends Pick<Settings, 'allowedOrigins' | 'graphiql' | 'throttle'> {
  readonly bundle: Bundle;
  readonly table: GlossTable;
  /** What a request has to carry to be answered. */
  readonly originHeaderValue: string;
}

/** The function that answers GraphQL from the table, and the HTTP API before it, which bounds how often it is asked. */
export class GraphQLApi extends Construct {
  readonly function: GlossFunction;
  readonly httpApi: HttpApi;
  /** A line for each request that reached the HTTP API. */
  readonly accessLog: LogGroup;
  /** The HTTP API's host name. */
  readonly hostName: string;
  readonly #stage: IHttpStage;
  readonly #refused: MetricFilter;

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
      apiName: Stack.of(this).stackName,
      description: 'Behind the edge: answers only what came through it.',
      defaultIntegration: new HttpLambdaIntegration('GraphQLIntegration', this.function, {
        timeout: Duration.seconds(functionTimeouts.httpApi),
      }),
      createDefaultStage: false,
    });
    this.accessLog = new LogGroup(this, 'AccessLog', {
      // API Gateway adds each group under another name to one policy of the account, whose size is limited; for groups
      // under this prefix the policy has one entry for all.
      logGroupName: `/aws/vendedlogs/${Aws.STACK_NAME}/access`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#stage = this.httpApi.addStage('DefaultStage', {
      autoDeploy: true,
      // Without its own limit a stage passes the account's whole quota of requests on to the function, and to the bill.
      throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(this.accessLog), format: accessLogFormat },
    });
    this.#refused = this.accessLog.addMetricFilter('Refused', {
      filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
      metricNamespace: `gloss/${Stack.of(this).stackName}`,
      metricName: 'RefusedRequests',
    });
    const { region, urlSuffix } = Stack.of(this);
    this.hostName = `${this.httpApi.apiId}.execute-api.${region}.${urlSuffix}`;
  }

  /** Requests answered 429 for exceeding the throttle; of its own metrics an HTTP API has only one for all of 4xx. */
  refusedRequests(options: MetricOptions): Metric {
    return this.#refused.metric(options);
  }

  /**
   * Tells the function under which address readers know it: the host of its own requests is the HTTP API's. The stage
   * says it, since the edge, whose name it is, has to know the HTTP API before.
   */
  serveUnder(url: string): void {
    this.#stage.addStageVariable(siteUrlVariable, url);
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
