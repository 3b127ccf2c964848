import { fileURLToPath } from 'node:url';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { bundledCode } from './bundle.ts';

const entry = fileURLToPath(new URL('../functions/graphql/handler.ts', import.meta.url));

export interface GraphQLFunctionProps {
  /** The table that it reads. */
  readonly table: TableV2;
}

/** The function that answers GraphQL. It reads the table by key, and writes its own log: nothing else. */
export class GraphQLFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, { table }: GraphQLFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own: the one that CDK makes may write to every log group of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    table.grant(role, 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query');

    super(scope, id, {
      description: 'Answers GraphQL from the table.',
      code: bundledCode(entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // Lambda sells CPU by memory: a cold start on less is slower and no cheaper.
      memorySize: 1024,
      timeout: Duration.seconds(10),
      environment: { TABLE_NAME: table.tableName, NODE_ENV: 'production' },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
  }
}
