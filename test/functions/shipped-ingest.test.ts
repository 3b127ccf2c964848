import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { bundle } from '../../infra/bundle.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { slugOf } from '../../schema/slug.ts';
import { type LocalS3, startS3 } from '../aws/s3-server.ts';
import { footnote, footnoteCall, paragraph, run, wordFile } from '../formats/support/word-file.ts';
import { clientWithTable, localClient, tableName } from '../support/table.ts';

type Handler = (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>) => Promise<SQSBatchResponse>;
const moduleSchema = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });
const folder = mkdtempSync(join(tmpdir(), 'gloss-ingest-'));
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let endpoint = '';
let stop = async (): Promise<void> => undefined;
let s3: LocalS3;
let handler: Handler;
let events = 0;

beforeAll(async () => {
  ({ endpoint, stop } = await startEmbeddedDynamoDB());
  await clientWithTable(endpoint);
  s3 = await startS3();
  const file = join(folder, 'index.js');
  await bundle(fileURLToPath(new URL('../../functions/ingest/handler.ts', import.meta.url)), file);
  const queue = 'http://127.0.0.1:9/123456789012';
  const environment = {
    TABLE_NAME: tableName,
    BUCKET_NAME: 'documents',
    QUEUE_URL: `${queue}/ingest`,
    DEAD_LETTER_QUEUE_URL: `${queue}/dead`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  ({ handler } = moduleSchema.parse(createRequire(import.meta.url)(file)));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await s3.stop();
  await stop();
});

/** What the function answers to the event of an object that was put, as SQS hands it over. */
async function put(key: string, body: Uint8Array, contentType: string): Promise<SQSBatchResponse> {
  await s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key: key, Body: body, ContentType: contentType }));
  events += 1;
  const event = {
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: 'documents' }, object: { key, sequencer: events.toString(16).padStart(4, '0') } },
  };
  const record = {
    messageId: key,
    receiptHandle: key,
    body: JSON.stringify(event),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:ingest',
    awsRegion: 'eu-central-1',
  };
  return handler({ Records: [record] }, { getRemainingTimeInMillis: () => 60_000 });
}

const articleOf = (slug: string) => createCorpus({ client: localClient(endpoint), tableName }).article(slug);

it('publishes a Word file, a page and Markdown that are put into the bucket, as it is deployed', async () => {
  const file = await wordFile({
    body: [
      paragraph('Tolls on the Canal', 'Title'),
      paragraph('November 6, 2017'),
      paragraph(`${run('Moscow waits.')}${footnoteCall(2)}`),
    ].join(''),
    styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    footnotes: footnote(2, 'Kommersant, November 3.'),
  });
  // Word's keys often have no ending in a bucket: the content type tells the form.
  expect(await put('inbox/tolls', file, word)).toEqual({ batchItemFailures: [] });
  const tolls = await articleOf('tolls-on-the-canal');
  expect(tolls?.notes).toMatchObject([{ label: '1', text: 'Kommersant, November 3.', citations: [1] }]);
  expect(tolls?.paragraphs[0]?.citations).toMatchObject([{ source: 'kommersant', inNote: true }]);

  const page = readFileSync(new URL('../formats/html/documents/wordpress.html', import.meta.url));
  expect(await put('page', page, 'text/html; charset=utf-8')).toEqual({ batchItemFailures: [] });
  const markdown = Buffer.from(
    '---\ntitle: Ferries\ndate: 2017-11-06\nslug: old-ferries\n---\n\nIt waits (Tass, May 3).\n',
  );
  expect(await put('ferries.md', markdown, 'binary/octet-stream')).toEqual({ batchItemFailures: [] });
  expect(await articleOf('old-ferries')).toMatchObject({ title: 'Ferries' });

  const { edges } = await createCorpus({ client: localClient(endpoint), tableName }).articles(
    { limit: 10, direction: 'FORWARD', cursor: null },
    {},
    'PUBLISHED_DESC',
  );
  expect(edges).toHaveLength(3);
});

it.each([
  ['by its key alone', 'ferry.docx', 'binary/octet-stream'],
  ['by its bytes alone', 'ferry', 'binary/octet-stream'],
  ['with the content type of another form', 'ferry.docx', 'text/html'],
  ['with the ending and the content type of another form', 'ferry.txt', 'text/plain'],
])('knows a Word file %s', async (_, key, contentType) => {
  const title = `A Ferry as ${key} of ${contentType}`;
  const body = [title, 'November 6, 2017', 'Moscow waits (Kommersant, November 3).'].map((text) => paragraph(text));
  expect(await put(key, await wordFile({ body: body.join('') }), contentType)).toEqual({ batchItemFailures: [] });
  const article = await articleOf(slugOf(title));
  expect(article?.paragraphs.map(({ citations }) => citations.map(({ source }) => source))).toEqual([['kommersant']]);
});

describe('each form, by its key or by its content type', () => {
  const text = (title: string) =>
    `${title}\n\nNovember 6, 2017\n\nMoscow waits for “orders” (Kommersant, November 3).\n`;
  const html = (title: string) =>
    `<title>${title}</title><h1>${title}</h1><p>November 6, 2017<p>Moscow <em>waits</em> for “orders” (Kommersant, November 3).`;
  const markdown = (title: string) =>
    `# ${title}\n\nNovember 6, 2017\n\nMoscow *waits* for “orders” (Kommersant, November 3).\n`;
  const utf8 = (written: string) => Buffer.from(written);
  /** The quotation marks as windows-1252 has them. */
  const windows = (written: string) =>
    Buffer.from(written.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
  const utf16 = (written: string) => Buffer.from(`\uFEFF${written}`, 'utf16le');
  const swapped = (written: string) => utf16(written).swap16();

  it.each<[key: string, contentType: string, write: (title: string) => string, encode: (text: string) => Buffer]>([
    ['a.txt', 'binary/octet-stream', text, utf8],
    ['b', 'text/plain', text, utf8],
    ['c', 'binary/octet-stream', text, utf8],
    ['d.txt', 'text/plain', text, windows],
    ['e', 'text/plain', text, windows],
    ['f.txt', 'text/plain', text, utf16],
    ['g', 'binary/octet-stream', text, swapped],
    ['a.md', 'binary/octet-stream', markdown, utf8],
    ['h', 'text/markdown; charset=utf-8', markdown, utf8],
    ['i.md', 'text/markdown', markdown, windows],
    ['j', 'text/markdown', markdown, utf16],
    ['a.html', 'binary/octet-stream', html, utf8],
    ['k', 'text/html', html, utf8],
    ['l', 'text/html; charset=windows-1252', html, windows],
    ['m.html', 'text/html', html, utf16],
    ['n.htm', 'text/html', html, swapped],
  ])('%s as %s', async (key, contentType, write, encode) => {
    const title = `A Canal as ${key.replace('.', ' ')}`;
    expect(await put(key, encode(write(title)), contentType)).toEqual({ batchItemFailures: [] });
    const article = await articleOf(slugOf(title));
    expect(article?.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      'Moscow waits for “orders” (Kommersant, November 3).',
    ]);
    expect(article?.paragraphs[0]?.citations.map(({ source }) => source)).toEqual(['kommersant']);
  });
});
