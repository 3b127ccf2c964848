// A process that keeps a DynamoDB in a directory, as `npm start` does with DATA_DIR, at a given port.
import { flushCompileCache } from 'node:module';
import { startEmbeddedDynamoDB } from '../../../functions/local/embedded-dynamodb.ts';

const [dataDirectory = '', port = '0'] = process.argv.slice(2);
const { endpoint } = await startEmbeddedDynamoDB({ dataDirectory, port: Number(port) });
flushCompileCache();
process.send?.(endpoint);
