import { zipSync } from 'fflate';
import { HttpApis } from '../loopback/http-api.ts';
import { deployed, type Stage } from '../stage.ts';
import { json, queryAddress, visit } from '../viewer.ts';

/** What has to be refused before it costs anything. */
export async function refusals(stage: Stage): Promise<void> {
  const { cloud, report } = stage;
  const { graphqlUrl, originUrl } = deployed(stage, 'dev');
  const query = '{ __typename }';
  report.heading('refusals');
  const behind = await visit(cloud, queryAddress(`${originUrl}/graphql`, query));
  report.equal('the API past the edge', behind.status, 403);
  const guessed = await visit(cloud, queryAddress(`${originUrl}/graphql`, query), {
    headers: { 'x-gloss-origin': 'guessed' },
  });
  report.equal('the API past the edge with a guessed header', guessed.status, 403);
  const { host } = new URL(graphqlUrl);
  const forwarded = await cloud.apis.answer(new URL(originUrl).host, {
    method: 'POST',
    target: '/graphql',
    url: new URL('/graphql', graphqlUrl),
    headers: { ...json, host },
    body: Buffer.from(JSON.stringify({ query })),
  });
  report.equal('a Host that is forwarded', forwarded.status, 403);
  const length = (target: number) => queryAddress(graphqlUrl, query).padEnd(target, '%20');
  report.equal('a URL of 8,000 bytes passes', (await visit(cloud, length(8_001).slice(0, 8_000))).status, 200);
  report.equal('one of more than 8,192', (await visit(cloud, length(8_196))).status, 413);
  const viaBody = await visit(cloud, graphqlUrl, { headers: json, body: JSON.stringify({ query }) });
  report.equal('a GET with a body', viaBody.status, 403);
  await tooLarge(stage);
}

/** No query of ours may grow so large, so a function made for it shows that Lambda's limit is there. */
async function tooLarge({ cloud, report }: Stage): Promise<void> {
  const api = cloud.apis.create();
  const code =
    "exports.handler = async ({ rawQueryString }) => ({ statusCode: 200, body: 'x'.repeat(Number(rawQueryString)) });";
  const name = 'too-large';
  const configuration = {
    name,
    handler: 'index.handler',
    roleArn: 'none',
    memoryMegabytes: 512,
    timeoutSeconds: 60,
    environment: {},
    logGroup: name,
    logFormat: 'JSON',
  };
  await cloud.functions.deploy(configuration, Buffer.from(zipSync({ 'index.js': Buffer.from(code) })));
  api.integrations.set('i', { functionArn: name, timeoutMilliseconds: 60_000 });
  api.routes.set('$default', 'i');
  api.stages.add('$default');
  cloud.permissions.add(name, { functionName: name, principal: 'apigateway.amazonaws.com', sourceArn: undefined });
  const ask = (bytes: number) => visit(cloud, `https://${HttpApis.host(api.id)}/?${bytes}`);
  report.equal('an answer of 5.9 MB passes', (await ask(5_900_000)).status, 200);
  report.equal('one of more than 6 MB', (await ask(6_400_000)).status, 500);
  await cloud.functions.remove(name);
  cloud.apis.remove(api.id);
  cloud.permissions.remove(name);
}
