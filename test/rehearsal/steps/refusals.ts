import { zipSync } from 'fflate';
import { HttpApis } from '../../aws/loopback/http-api.ts';
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
  await lambdaLimits(stage);
}

/** No function of ours answers so much or so late, so one made for it shows that Lambda's limits are there. */
async function lambdaLimits({ cloud, report }: Stage): Promise<void> {
  const api = cloud.apis.create();
  const code = `exports.handler = async ({ rawPath, rawQueryString }) => {
    if (rawPath === '/late') await new Promise((resolve) => setTimeout(resolve, 600_000));
    return { statusCode: 200, body: 'x'.repeat(Number(rawQueryString)) };
  };`;
  const name = 'limits';
  const configuration = {
    name,
    handler: 'index.handler',
    roleArn: 'none',
    memoryMegabytes: 512,
    timeoutSeconds: 5,
    environment: {},
    logGroup: name,
    logFormat: 'JSON',
  };
  await cloud.functions.deploy(configuration, Buffer.from(zipSync({ 'index.js': Buffer.from(code) })));
  api.integrations.set('i', { functionArn: name, timeoutMilliseconds: 30_000 });
  api.routes.set('$default', 'i');
  api.stages.set('$default', {});
  cloud.permissions.add(name, { functionName: name, principal: 'apigateway.amazonaws.com', sourceArn: undefined });
  const ask = (path: string) => visit(cloud, `https://${HttpApis.host(api.id)}${path}`);
  report.equal('an answer of 5.9 MB passes', (await ask('/?5900000')).status, 200);
  report.equal('one of more than 6 MB', (await ask('/?6400000')).status, 500);
  report.equal('one that is later than the timeout', (await ask('/late?1')).status, 500);
  report.equal('and the next is answered again', (await ask('/?1')).status, 200);
  await cloud.functions.remove(name);
  cloud.apis.remove(api.id);
  cloud.permissions.remove(name);
}
