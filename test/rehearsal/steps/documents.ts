import { refused } from '../../aws/loopback/services/dynamodb.ts';
import { harbour, harbourRenamed, long, railway, undated } from '../documents.ts';
import { reannotate } from '../reannotate.ts';
import { type Deployed, deployed, type Stage } from '../stage.ts';
import { corpusState, json, visit } from '../viewer.ts';

const harbourTitle = 'A Harbour Waits for Its Ships';
const renamedTitle = 'A Harbour Has Its Ships Again';
const railwayTitle = 'The Night Train Leaves on Time';

/** What happens to the documents bucket, and what readers then see. */
export async function documents(stage: Stage): Promise<void> {
  const { cloud, report } = stage;
  const stack = deployed(stage, 'dev');
  const { bucket } = stack;
  const state = () => corpusState(cloud, stack.graphqlUrl);
  const put = (key: string, text: string) =>
    cloud.buckets.put(bucket, key, Buffer.from(text), { contentType: 'text/plain' });
  const shipped = await state();
  const key = 'dispatches/November 7/die Häfen.txt';

  report.heading('documents in the bucket');
  put(key, harbour);
  await cloud.settled();
  report.equal('a document that is put appears', (await state()).titles, [harbourTitle, ...shipped.titles].sort());
  const withHarbour = await state();
  put(key, harbourRenamed);
  await cloud.settled();
  report.equal(
    'a new title under its key takes its place',
    (await state()).titles,
    [renamedTitle, ...shipped.titles].sort(),
  );
  cloud.buckets.delete(bucket, key, null);
  await cloud.settled();
  report.equal('a deleted one is gone, and all its counts', await state(), shipped);

  cloud.bus.hold();
  put(key, harbour);
  put(key, harbourRenamed);
  cloud.bus.release((events) => [...events].reverse());
  await cloud.settled();
  report.equal(
    'events out of order end with the last version',
    (await state()).titles,
    [renamedTitle, ...shipped.titles].sort(),
  );
  cloud.bus.hold();
  put(key, harbour);
  cloud.buckets.delete(bucket, key, null);
  cloud.bus.release((events) => [...events].reverse().concat(events));
  await cloud.settled();
  report.equal('a delete that overtakes its put, each twice', await state(), shipped);
  put(key, harbour);
  await cloud.settled();
  report.equal('put again, it is as it was', await state(), withHarbour);

  await poisoned(stage, stack);
  await interrupted(stage, stack);
  await undelivered(stage, stack);
  await annotatedAgain(stage, stack);
  await longAnswer(stage, stack);
}

/** A document that is none does not stop the others of its batch. */
async function poisoned({ cloud, report }: Stage, { graphqlUrl, bucket, queue, deadLetters }: Deployed): Promise<void> {
  report.heading('a poisoned document');
  const before = await corpusState(cloud, graphqlUrl);
  cloud.bus.hold();
  cloud.buckets.put(bucket, 'undated.txt', Buffer.from(undated));
  cloud.buckets.put(bucket, 'bytes.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80]));
  cloud.buckets.put(bucket, 'railway.txt', Buffer.from(railway));
  cloud.bus.release((events) => events);
  await cloud.settled();
  const after = await corpusState(cloud, graphqlUrl);
  report.equal('the sound one beside it appears', after.titles, [...before.titles, railwayTitle].sort());
  report.equal(
    'the others are in the dead-letter queue at once, each with its reason',
    [queue.messages.length, failuresIn(deadLetters.messages)],
    [
      0,
      [
        ['bytes.txt', 'BINARY_DOCUMENT'],
        ['undated.txt', 'NO_DATE'],
      ],
    ],
  );
  report.equal('nothing of them is published', await corpusState(cloud, graphqlUrl), after);
  const logged = cloud.functions.logs().join('\n');
  report.equal(
    'no log has who put a document, or from which address',
    ['192.0.2.1', 'requester'].filter((word) => logged.includes(word)),
    [],
  );
  cloud.buckets.put(bucket, 'undated.txt', Buffer.from(`${undated}\n\nPublished: November 8, 2017\n`));
  await cloud.settled();
  cloud.queues.redrive(deadLetters, queue);
  await cloud.settled();
  report.equal('redriven, what is still bad is a dead letter again, and no other', failuresIn(deadLetters.messages), [
    ['bytes.txt', 'BINARY_DOCUMENT'],
  ]);
  deadLetters.messages = [];
  for (const key of ['undated.txt', 'bytes.txt', 'railway.txt']) cloud.buckets.delete(bucket, key, null);
  await cloud.settled();
  report.equal('deleted, nothing is left of any', await corpusState(cloud, graphqlUrl), before);
}

/** The table refuses in the middle of a publish: readers see nothing of it until it is whole. */
async function interrupted({ cloud, report }: Stage, { graphqlUrl, bucket, queue }: Deployed): Promise<void> {
  report.heading('a publish that is interrupted');
  const before = await corpusState(cloud, graphqlUrl);
  let writes = 0;
  let refusedAt = 2;
  cloud.dynamodb.fault = ({ operation }) => {
    if (!/Write|Update|Put|Delete/.test(operation)) return null;
    writes += 1;
    return writes >= refusedAt ? refused : null;
  };
  cloud.buckets.put(bucket, 'railway.txt', Buffer.from(railway));
  await cloud.settled();
  // Each attempt gets one write further.
  let attempts = 1;
  let unseen = true;
  while (queue.messages.length > 0 && attempts < 4) {
    const { titles } = await corpusState(cloud, graphqlUrl);
    unseen &&= !titles.includes(railwayTitle);
    attempts += 1;
    refusedAt += 2;
    writes = 0;
    cloud.advance(queue.visibilityMilliseconds / 1000 + 1);
    await cloud.settled();
  }
  report.holds('the table refused it more than once', attempts > 2, attempts);
  report.holds('readers saw nothing of it', unseen);
  cloud.dynamodb.fault = () => null;
  cloud.advance(queue.visibilityMilliseconds / 1000 + 1);
  await cloud.settled();
  report.equal(
    'then it appears',
    (await corpusState(cloud, graphqlUrl)).titles,
    [...before.titles, railwayTitle].sort(),
  );
  cloud.buckets.delete(bucket, 'railway.txt', null);
  await cloud.settled();
  report.equal('and goes whole', await corpusState(cloud, graphqlUrl), before);
}

/** An event that EventBridge cannot deliver is not lost: redriven, it is taken in. */
async function undelivered(
  { cloud, report }: Stage,
  { graphqlUrl, bucket, queue, deadLetters }: Deployed,
): Promise<void> {
  report.heading('an event that could not be delivered');
  const before = await corpusState(cloud, graphqlUrl);
  cloud.bus.failing = true;
  cloud.buckets.put(bucket, 'railway.txt', Buffer.from(railway));
  await cloud.settled();
  cloud.bus.failing = false;
  report.equal('it is in the dead-letter queue', keysOf(deadLetters.messages), ['railway.txt']);
  cloud.queues.redrive(deadLetters, queue);
  await cloud.settled();
  report.equal(
    'redriven, its document appears',
    (await corpusState(cloud, graphqlUrl)).titles,
    [...before.titles, railwayTitle].sort(),
  );
  cloud.buckets.delete(bucket, 'railway.txt', null);
  await cloud.settled();
}

/** The documented command finds what no event told of. */
async function annotatedAgain(stage: Stage, { graphqlUrl, bucket, queue }: Deployed): Promise<void> {
  const { cloud, report } = stage;
  report.heading('npm run reannotate');
  const before = await corpusState(cloud, graphqlUrl);
  cloud.bus.hold();
  cloud.buckets.put(bucket, 'railway.txt', Buffer.from(railway));
  cloud.bus.release(() => []);
  await cloud.settled();
  report.equal('without its event a document is not seen', await corpusState(cloud, graphqlUrl), before);
  const { documents: found, queued } = await reannotate(stage, { bucket, queue });
  report.equal('it queues every document of the bucket', [found, queued], [2, 2]);
  await cloud.settled();
  const { titles } = await corpusState(cloud, graphqlUrl);
  report.equal('and each is as it says', titles, [...before.titles, railwayTitle].sort());
  cloud.buckets.delete(bucket, 'railway.txt', null);
  await cloud.settled();
}

/** What Lambda would not hand on, the API refuses itself, and says so. */
async function longAnswer({ cloud, report }: Stage, { graphqlUrl, bucket }: Deployed): Promise<void> {
  report.heading('an answer that is too large');
  cloud.buckets.put(bucket, 'long.txt', Buffer.from(long));
  await cloud.settled();
  const ask = async (times: number, texts: string) => {
    const articles = Array.from(
      { length: times },
      (_, index) => `a${index}: article(by: { slug: "a-story-without-an-end" }) { paragraphs { ${texts} } }`,
    );
    const body = JSON.stringify({ query: `{ ${articles.join(' ')} }` });
    return visit(cloud, graphqlUrl, { method: 'POST', headers: json, body });
  };
  const whole = await ask(6, 'text');
  report.holds(
    'six times a long article is answered',
    whole.status === 200 && whole.text.length > 3_000_000,
    whole.status,
  );
  const refusal = await ask(6, 'text again: text');
  report.equal(
    'each of them twice is too much',
    [refusal.status, refusal.text.includes('ANSWER_TOO_LARGE')],
    [400, true],
  );
  cloud.buckets.delete(bucket, 'long.txt', null);
  await cloud.settled();
}

/** Key and code of each dead letter. */
const failuresIn = (messages: readonly { readonly body: string }[]): unknown[] =>
  messages
    .map(({ body }) => JSON.parse(body).failure)
    .map(({ key, code }) => [key, code])
    .sort();

const keysOf = (messages: readonly { readonly body: string }[]): unknown[] =>
  messages.map(({ body }) => JSON.parse(body).detail.object.key).sort();
