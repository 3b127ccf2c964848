import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudFormationCustomResourceEvent, Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { type Bundles, bundleFunctions } from '../../infra/bundle.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { bundlesOnce } from '../support/run/bundles-once.ts';
import { clientWithTable, emptyTable, everyItem, localClient, tableName } from '../support/table.ts';
import { type CloudFormation, contextOf, startCloudFormation } from './support/cloudformation.ts';

type Handler = (event: CloudFormationCustomResourceEvent, context: Context) => Promise<void>;
const bundleSchema = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });

/** The function as it is deployed, with the documents of a folder. */
function handlerOf({ functions }: Bundles): Handler {
  return bundleSchema.parse(createRequire(import.meta.url)(join(functions.seeding.directory, 'index.js'))).handler;
}

const shipped = new URL('../../seed/documents/', import.meta.url);
let endpoint = '';
let stop = async (): Promise<void> => undefined;
let cloudFormation: CloudFormation;
let seed: Handler;
let seedBroken: Handler;
let article: AnnotatedArticle;
const folder = mkdtempSync(join(tmpdir(), 'gloss-documents-'));

beforeAll(async () => {
  ({ endpoint, stop } = await startEmbeddedDynamoDB());
  await clientWithTable(endpoint);
  cloudFormation = await startCloudFormation();
  vi.stubEnv('TABLE_NAME', tableName);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', endpoint);
  seed = handlerOf(await bundlesOnce());
  const [name = ''] = (await readdir(shipped)).filter((each) => each.endsWith('.txt'));
  const text = await readFile(new URL(name, shipped), 'utf8');
  ({ article } = annotateText(text));
  writeFileSync(join(folder, 'undated.txt'), 'A Story\n\nNobody knows when.\n');
  writeFileSync(join(folder, 'right.txt'), text);
  seedBroken = handlerOf(await bundleFunctions(folder));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await cloudFormation.stop();
  await stop();
});
beforeEach(async () => {
  cloudFormation.answers.length = 0;
  await emptyTable(localClient(endpoint));
});

const event = (type: 'Create' | 'Update' | 'Delete', contents: string, physicalId?: string) =>
  cloudFormation.event(type, physicalId, { Contents: contents });
const lastAnswer = () => cloudFormation.answers.at(-1)?.body;
const titles = async () => {
  const page = { limit: 100, direction: 'FORWARD', cursor: null } as const;
  const { edges } = await createCorpus({ client: localClient(endpoint), tableName }).articles(
    page,
    {},
    'PUBLISHED_DESC',
  );
  return edges.map(({ node }) => node.known.title);
};
const table = () => publisherTable(localClient(endpoint), tableName);

describe('the seeding of a deploy', () => {
  it('publishes the shipped documents, and the next one changes nothing', async () => {
    await seed(event('Create', 'a'), contextOf());
    expect(lastAnswer()).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'shipped-documents-a' });
    expect(await titles()).toContain(article.title);
    const before = await everyItem(localClient(endpoint));
    await seed(event('Update', 'b', 'shipped-documents-a'), contextOf());
    // Another physical id: what the old one stood for is deleted, which does nothing.
    expect(lastAnswer()).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'shipped-documents-b' });
    expect(await everyItem(localClient(endpoint))).toEqual(before);
    await seed(event('Delete', 'a', 'shipped-documents-a'), contextOf());
    expect(lastAnswer()).toMatchObject({ Status: 'SUCCESS' });
    expect(await everyItem(localClient(endpoint))).toEqual(before);
  });

  it('replaces what seeding wrote, and nothing that someone else has written or unpublished since', async () => {
    const older = { ...article, note: 'As the deploy before had it.' };
    const noteOf = async () => {
      const { edges } = await createCorpus({ client: localClient(endpoint), tableName }).articles(
        { limit: 100, direction: 'FORWARD', cursor: null },
        {},
        'PUBLISHED_DESC',
      );
      return edges.find(({ node }) => node.known.title === article.title)?.node.known.note;
    };
    const { slug } = await publish(table(), older, '2020-01-01T00:00:00.000Z', 'SEEDING');
    await seed(event('Update', 'b', 'shipped-documents-a'), contextOf());
    expect(await noteOf()).toBe(article.note);

    await publish(table(), older, '2020-01-01T00:00:00.000Z');
    await seed(event('Update', 'c', 'shipped-documents-b'), contextOf());
    expect(await noteOf()).toBe(older.note);

    await unpublish(table(), slug);
    await seed(event('Update', 'd', 'shipped-documents-c'), contextOf());
    expect(await titles()).not.toContain(article.title);
  });

  it('fails the deploy with the document and the reason, after it tried all', async () => {
    await expect(seedBroken(event('Create', 'a'), contextOf())).rejects.toThrow('undated.txt: NO_DATE');
    expect(lastAnswer()).toMatchObject({ Status: 'FAILED' });
    expect(lastAnswer()?.['Reason']).toContain('undated.txt: NO_DATE');
    expect(await titles()).toEqual([article.title]);
  });

  it('has documents read and annotated before the deploy, whatever their form; what cannot be is named', async () => {
    const mixed = mkdtempSync(join(tmpdir(), 'gloss-documents-'));
    writeFileSync(
      join(mixed, 'tolls.md'),
      '---\ntitle: Tolls\ndate: 2017-11-06\nslug: old-tolls\n---\n\nMoscow waits.\n',
    );
    await handlerOf(await bundleFunctions(mixed))(event('Create', 'a'), contextOf());
    expect(lastAnswer()).toMatchObject({ Status: 'SUCCESS' });
    expect(await createCorpus({ client: localClient(endpoint), tableName }).article('old-tolls')).toMatchObject({
      title: 'Tolls',
    });

    writeFileSync(join(mixed, 'empty.txt'), '');
    writeFileSync(join(mixed, 'page.pdf'), '%PDF-1.7');
    await expect(bundleFunctions(mixed)).rejects.toThrow('empty.txt:1:1: EMPTY_DOCUMENT');
    rmSync(mixed, { recursive: true });
  });

  it('does not stand in the way back from a deploy that failed', async () => {
    await expect(seedBroken(event('Update', 'b', 'shipped-documents-a'), contextOf())).rejects.toThrow();
    expect(lastAnswer()).toMatchObject({ Status: 'FAILED', PhysicalResourceId: 'shipped-documents-a' });
    // CloudFormation asks for what was there before.
    await seedBroken(event('Update', 'a', 'shipped-documents-a'), contextOf());
    expect(lastAnswer()).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'shipped-documents-a' });
  });

  it('answers also where it is not configured', async () => {
    vi.stubEnv('TABLE_NAME', undefined);
    await expect(seed(event('Create', 'a'), contextOf())).rejects.toThrow('TABLE_NAME');
    expect(lastAnswer()).toMatchObject({ Status: 'FAILED' });
    vi.stubEnv('TABLE_NAME', tableName);
  });
});
