// Required, not imported: the integration requires Apollo's CommonJS build, and an import would bundle the other beside it.
const { ApolloServer } = require('@apollo/server');
const { handlers, startServerAndCreateLambdaHandler } = require('@as-integrations/aws-lambda');
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient } = require('@aws-sdk/lib-dynamodb');
const { resolvers } = require('./resolvers.ts');
const { typeDefs } = require('./schema.ts');
const { PeerTable } = require('./table.ts');

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const tableName = process.env.TABLE_NAME ?? '';

exports.handler = startServerAndCreateLambdaHandler(
  new ApolloServer({ typeDefs, resolvers }),
  handlers.createAPIGatewayProxyEventV2RequestHandler(),
  { context: async () => ({ table: new PeerTable(client, tableName) }) },
);
