import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { GraphQLFunction } from './graphql-function.ts';
import { createTable } from './table.ts';

/** The table, the function that answers GraphQL from it, and the HTTP API that hands every request to the function. */
export class GlossStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps = {}) {
    super(scope, id, props);
    const table = createTable(this, 'Table');
    const graphql = new GraphQLFunction(this, 'GraphQL', { table });

    const api = new HttpApi(this, 'Api', {
      defaultIntegration: new HttpLambdaIntegration('GraphQLIntegration', graphql),
      createDefaultStage: false,
    });
    // Without its own limit a stage passes the account's whole quota of requests on to the function, and to the bill.
    api.addStage('DefaultStage', { autoDeploy: true, throttle: { rateLimit: 100, burstLimit: 200 } });

    new CfnOutput(this, 'GraphQLUrl', { value: `${api.apiEndpoint}/graphql`, description: 'Where the API answers.' });
    new CfnOutput(this, 'TableName', { value: table.tableName, description: 'What `npm run seed -- --table` takes.' });
  }
}
