import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { drainable } from '../http/drain.ts';
import { parseConfig } from './config.ts';
import { createDeployedSite } from './deployed-site.ts';
import { httpEndpointOf } from './http-endpoint.ts';
import { limits } from './limits.ts';
import { arrivedRequest, writeResult } from './web-request.ts';

/*
 * The API and the reader as a web function of Lambda: a process that listens where it is told and answers many requests at
 * once. Sources: https://docs.aws.amazon.com/lambda/latest/dg/web-functions-runtimes.html, web-functions-http.html and
 * web-functions-env-lifecycle.html.
 */

/** What the alarm of the stack counts in the log. */
const failure = 'GLOSS_ANSWERED_5XX';

const answer = createDeployedSite(parseConfig(process.env));

async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const result = await answer(await arrivedRequest(incoming, limits.bodyBytes));
  if ((result.statusCode ?? 200) >= 500) console.error(failure, result.statusCode);
  writeResult(response, result, incoming.method ?? 'GET');
}

const server = createServer((incoming, response) => {
  respond(incoming, response).catch((error: unknown) => {
    // A client that goes while its body is read is none of our failures.
    if (incoming.destroyed && !incoming.complete) return;
    console.error(failure, error);
    if (!response.headersSent) response.writeHead(500, { 'cache-control': 'no-store' });
    response.end();
  });
});
const stop = drainable(server);
// Lambda stops sending requests, and then says so: those under way are still answered.
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
const { host, port } = httpEndpointOf(process.env);
server.listen(port, host);
