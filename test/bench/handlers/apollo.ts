import { ApolloServer, HeaderMap } from '@apollo/server';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parseConfig } from '../../../functions/graphql/config.ts';
import { createDynamoDBClient } from '../../../functions/graphql/dynamodb-client.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import type { GraphQLContext } from '../../../schema/graphql/context.ts';
import { schema } from '../../../schema/graphql/index.ts';

const config = parseConfig(process.env);
const client = createDynamoDBClient(config);
const server = new ApolloServer<GraphQLContext>({ schema });
server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();

/** The same schema on the same table behind Apollo Server, as its Lambda integration runs it. */
export async function handler({ headers, rawQueryString, requestContext, body }: APIGatewayProxyEventV2) {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: requestContext.http.method,
      headers: new HeaderMap(given),
      search: rawQueryString,
      body: JSON.parse(body ?? ''),
    },
    context: async () => ({ corpus: createCorpus({ client, tableName: config.tableName }) }),
  });
  return {
    statusCode: answer.status ?? 200,
    headers: Object.fromEntries(answer.headers),
    body: answer.body.kind === 'complete' ? answer.body.string : '',
  };
}
