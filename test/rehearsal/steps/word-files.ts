import { z } from 'zod';
import { footnote, footnoteCall, paragraph, run, style, wordFile } from '../../formats/support/word-file.ts';
import { type Deployed, deployed, type Stage } from '../stage.ts';
import { corpusState, json, visit } from '../viewer.ts';

const slug = 'tolls-on-the-canal';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file is known by its key, by its content type or by its bytes, whatever the other two say. */
const uploads: readonly (readonly [how: string, key: string, contentType: string])[] = [
  ['by its key, as `aws s3 cp` puts it', 'canal/tolls.docx', wordType],
  ['by its key alone', 'canal/tolls.docx', 'binary/octet-stream'],
  ['by its content type, under a key without an ending', 'canal/tolls', wordType],
  ['by its bytes alone', 'canal/tolls', 'binary/octet-stream'],
  ['with the content type of another form', 'canal/tolls.docx', 'text/html'],
  ['with the ending and the content type of another form', 'canal/tolls.txt', 'text/plain'],
];

const answer = z.object({
  data: z.object({
    article: z
      .object({
        sections: z.array(z.object({ title: z.string() })),
        notes: z.array(z.object({ text: z.string() })),
        citations: z.object({
          nodes: z.array(z.object({ inNote: z.boolean(), source: z.object({ name: z.string() }).nullable() })),
        }),
      })
      .nullable(),
  }),
});

/** Word files in the bucket, as people put them there. */
export async function wordFiles(stage: Stage): Promise<void> {
  const { cloud, report } = stage;
  const stack = deployed(stage, 'dev');
  const { bucket, queue, deadLetters } = stack;
  const put = async (key: string, body: Uint8Array, contentType: string) => {
    cloud.buckets.put(bucket, key, Buffer.from(body), { contentType });
    await cloud.settled();
  };
  const remove = async (key: string) => {
    cloud.buckets.delete(bucket, key, null);
    await cloud.settled();
  };
  const before = await corpusState(cloud, stack.graphqlUrl);
  report.heading('Word files in the bucket');
  const file = await tolls();
  for (const [how, key, contentType] of uploads) {
    await put(key, file, contentType);
    report.equal(`a Word file is read, ${how}`, await seen(stage, stack), [
      'Who Pays',
      'Kommersant, November 3.',
      'Kommersant',
    ]);
    await remove(key);
  }
  await put('canal/tolls.docx', file, wordType);
  await put('canal/tolls.docx.corrections.yaml', Buffer.from(correction), 'text/yaml');
  report.equal('corrections beside it are applied', (await seen(stage, stack))?.at(-1), 'TASS');
  await remove('canal/tolls.docx');
  await remove('canal/tolls.docx.corrections.yaml');
  await put('canal/typed.docx', Buffer.from('Tolls\n\nIt waits (TASS, May 2).'), wordType);
  await put('canal/typed', Buffer.from('Tolls\n\nIt waits (TASS, May 2).'), wordType);
  await put('canal/old', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'application/msword');
  report.equal(
    'a text that is named as one, and a document of an older Word, are dead letters',
    deadLetters.messages
      .map(({ body }) => failed.parse(JSON.parse(body)).failure)
      .map(({ key, code }) => `${key} ${code}`)
      .sort(),
    ['canal/old FORMAT_NOT_SUPPORTED', 'canal/typed DAMAGED_DOCUMENT', 'canal/typed.docx DAMAGED_DOCUMENT'],
  );
  deadLetters.messages = [];
  for (const key of ['canal/typed.docx', 'canal/typed', 'canal/old']) await remove(key);
  report.equal(
    'deleted, nothing is left of any',
    [queue.messages.length, await corpusState(cloud, stack.graphqlUrl)],
    [0, before],
  );
}

const failed = z.object({ failure: z.object({ key: z.string(), code: z.string() }) });

const correction =
  'by: Ann\nat: 2026-11-28\ncorrections:\n  - {change: citation, exact: "Kommersant, November 3", source: tass}\n';

function tolls(): Promise<Uint8Array> {
  return wordFile({
    body: [
      paragraph('Tolls on the Canal', 'Title'),
      paragraph('November 6, 2017'),
      paragraph('Who Pays', 'Heading1'),
      paragraph(`${run('Moscow waits for its ships.')}${footnoteCall(2)}`),
    ].join(''),
    styles: style('Title', 'Title') + style('Heading1', 'heading 1'),
    footnotes: footnote(2, 'Kommersant, November 3.'),
  });
}

/** Heading, note and the source that the note cites; null where the article is not published. */
async function seen({ cloud }: Stage, { graphqlUrl }: Deployed): Promise<readonly unknown[] | null> {
  const query = `{ article(by: {slug: "${slug}"}) {
    sections { title } notes { text } citations(first: 9) { nodes { inNote source { name } } } } }`;
  const { text } = await visit(cloud, graphqlUrl, { method: 'POST', headers: json, body: JSON.stringify({ query }) });
  const { article } = answer.parse(JSON.parse(text)).data;
  if (article === null) return null;
  return [
    ...article.sections.map(({ title }) => title),
    ...article.notes.map((note) => note.text),
    ...article.citations.nodes.map(({ inNote, source }) => (inNote ? source?.name : 'not in a note')),
  ];
}
