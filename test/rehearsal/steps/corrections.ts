import { z } from 'zod';
import { railway } from '../documents.ts';
import { type Deployed, deployed, type Stage } from '../stage.ts';
import { corpusState, json, visit } from '../viewer.ts';

const slug = 'the-night-train-leaves-on-time';
const document = 'night/train.txt';
const beside = `${document}.corrections.yaml`;
const registry = 'registry/press.yaml';

const corrected = (source: string, by: string): string =>
  `by: ${by}\nat: 2026-11-28\ncorrections:\n  - {change: citation, exact: "Ukrainska Pravda, October 30", source: ${source}}\n`;
const rename = (name: string): string => `sources:\n  - {slug: ukrainska-pravda, name: ${name}}\n`;

const answer = z.object({
  data: z.object({
    article: z
      .object({
        citations: z.object({ nodes: z.array(z.object({ source: z.object({ name: z.string() }) })) }),
        corrections: z.array(z.object({ by: z.string(), state: z.string() })),
      })
      .nullable(),
  }),
});

/** What the bucket holds beside its documents: corrections of one, and a registry for all. */
export async function corrections(stage: Stage): Promise<void> {
  const stack = deployed(stage, 'dev');
  const before = await corpusState(stage.cloud, stack.graphqlUrl);
  await besideOne(stage, stack);
  await forAll(stage, stack);
  stage.report.equal('deleted, nothing is left of any', await corpusState(stage.cloud, stack.graphqlUrl), before);
}

async function besideOne(stage: Stage, stack: Deployed): Promise<void> {
  const { cloud, report } = stage;
  const { bucket, queue, deadLetters } = stack;
  report.heading('corrections beside a document');
  const put = (key: string, text: string) => cloud.buckets.put(bucket, key, Buffer.from(text));
  const seen = async () => {
    await cloud.settled();
    return stateOf(stage, stack);
  };
  put(beside, corrected('Interfax', 'Ann'));
  report.equal('without their document they publish nothing', await seen(), null);
  put(document, railway);
  report.equal('put before it, they are applied when it comes', await seen(), ['Interfax', 'Ann APPLIED']);
  put(beside, corrected('RBC', 'Ann'));
  report.equal('changed, the article follows', await seen(), ['RBC', 'Ann APPLIED']);
  cloud.buckets.delete(bucket, beside, null);
  report.equal('deleted, it is as it was annotated', await seen(), ['Ukrainska Pravda']);
  put(beside, corrected('Interfax', 'Ann'));
  report.equal('put after it, they are applied', await seen(), ['Interfax', 'Ann APPLIED']);
  put(document, railway.replace('October 30', 'October 29'));
  report.equal('a new text without their words orphans them', await seen(), ['Ukrainska Pravda', 'Ann ORPHANED']);
  put(document, railway);
  report.equal('they apply again when the words are back', await seen(), ['Interfax', 'Ann APPLIED']);
  cloud.bus.hold();
  put(beside, corrected('RBC', 'Ann'));
  put(beside, corrected('TASS', 'Ben'));
  cloud.bus.release((events) => [...events].reverse());
  report.equal('of two editors the last stands, in whatever order events come', await seen(), ['TASS', 'Ben APPLIED']);
  put(beside, corrected('[1, 2]', 'Ben'));
  report.equal('a wrong file changes nothing', await seen(), ['TASS', 'Ben APPLIED']);
  report.equal('and is a dead letter that names the entry', failuresIn(deadLetters.messages), [
    ['CORRECTIONS_INVALID', 4, 71],
  ]);
  put(beside, corrected('Interfax', 'Ann'));
  await cloud.settled();
  cloud.queues.redrive(deadLetters, queue);
  report.equal('once mended and redriven, it is applied', await seen(), ['Interfax', 'Ann APPLIED']);
  report.equal('and no letter is left', deadLetters.messages.length, 0);
  cloud.bus.hold();
  cloud.buckets.delete(bucket, document, null);
  cloud.buckets.delete(bucket, beside, null);
  cloud.bus.release((events) => [...events].reverse());
  report.equal('both deleted, nothing is published', await seen(), null);
}

async function forAll(stage: Stage, stack: Deployed): Promise<void> {
  const { cloud, report } = stage;
  const { bucket, queue, deadLetters } = stack;
  report.heading('a registry beside documents');
  const put = (key: string, text: string) => cloud.buckets.put(bucket, key, Buffer.from(text));
  const source = async () => {
    await cloud.settled();
    return (await stateOf(stage, stack))?.[0] ?? null;
  };
  put(registry, rename('Pravda of Ukraine'));
  await cloud.settled();
  put(document, railway);
  report.equal('put before documents, it is applied to them', await source(), 'Pravda of Ukraine');
  put(registry, rename('The Ukrainian Truth'));
  report.equal('changed, articles follow without an event of their documents', await source(), 'The Ukrainian Truth');
  cloud.buckets.delete(bucket, registry, null);
  report.equal('deleted, they are as gloss knows it', await source(), 'Ukrainska Pravda');
  put(registry, rename('Pravda of Ukraine'));
  report.equal('put after documents, it is applied to them', await source(), 'Pravda of Ukraine');
  cloud.bus.hold();
  put(registry, rename('First Editor'));
  put(registry, rename('Second Editor'));
  put(beside, corrected('Interfax', 'Ann'));
  cloud.bus.release((events) => [...events].reverse());
  report.equal('with corrections, in whatever order events come', await source(), 'Interfax');
  cloud.buckets.delete(bucket, beside, null);
  report.equal('of two editors the last stands', await source(), 'Second Editor');
  put(registry, 'sources:\n  - {slug: atlantis-news}\n');
  report.equal('a wrong file changes nothing', await source(), 'Second Editor');
  report.equal('and is a dead letter that names the entry', failuresIn(deadLetters.messages), [
    ['REGISTRY_INVALID', 2, 5],
  ]);
  cloud.buckets.delete(bucket, registry, null);
  await cloud.settled();
  cloud.queues.redrive(deadLetters, queue);
  report.equal('deleted and redriven, gloss’s own is in use', await source(), 'Ukrainska Pravda');
  report.equal('and no letter is left', deadLetters.messages.length, 0);
  cloud.buckets.delete(bucket, document, null);
  await cloud.settled();
}

/** The name of the one source that the article cites, and each correction with its state; null where it is not published. */
async function stateOf({ cloud }: Stage, { graphqlUrl }: Deployed): Promise<readonly string[] | null> {
  const query = `{ article(by: {slug: "${slug}"}) {
    citations(first: 9) { nodes { source { name } } } corrections { by state } } }`;
  const { text } = await visit(cloud, graphqlUrl, { method: 'POST', headers: json, body: JSON.stringify({ query }) });
  const { article } = answer.parse(JSON.parse(text)).data;
  if (article === null) return null;
  return [
    ...article.citations.nodes.map(({ source }) => source.name),
    ...article.corrections.map(({ by, state }) => `${by} ${state}`),
  ];
}

const letter = z.object({ failure: z.object({ code: z.string(), line: z.number(), column: z.number() }) });

/** Code and place of each dead letter. */
function failuresIn(messages: readonly { readonly body: string }[]): unknown[] {
  return messages.map(({ body }) => {
    const { code, line, column } = letter.parse(JSON.parse(body)).failure;
    return [code, line, column];
  });
}
