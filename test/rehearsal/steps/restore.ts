import { z } from 'zod';
import { tableDefinition } from '../../../schema/table/definition.ts';
import type { DynamoDBGate } from '../../aws/loopback/services/dynamodb.ts';
import { shippedCount } from '../../support/shipped-count.ts';
import { harbour, harbourRenamed, railway, railwayCorrected } from '../documents.ts';
import { changeSetting } from '../project.ts';
import { reannotate } from '../reannotate.ts';
import { deployed, runCdk, type Stage } from '../stage.ts';
import { corpusState } from '../viewer.ts';
import { type Kept, unprotect } from './destroy.ts';

/**
 * `prod` deployed again on the table and the bucket that it left; then its table is replaced by one as of an earlier moment,
 * and reconciled with the bucket, which has changed since, by the steps of infra/README.md.
 */
export async function restore(stage: Stage, kept: Kept): Promise<void> {
  const { cloud, project, report } = stage;
  report.heading('prod on the table and the bucket that it left');
  const before = cloud.ledger.existing();
  await changeSetting(project, 'prod', 'existing', kept);
  report.equal('the deploy works', (await runCdk(stage, 'deploy', 'prod')).exitCode, 0);
  const stack = deployed(stage, 'prod');
  const state = () => corpusState(cloud, deployed(stage, 'prod').graphqlUrl);
  report.equal('it makes no table and no bucket', dataOf(cloud.ledger.existing()), dataOf(before));
  report.equal('and serves what was there', (await state()).totals.articles, shippedCount);
  const put = (key: string, text: string) => cloud.buckets.put(stack.bucket, key, Buffer.from(text));
  put('harbour.txt', harbour);
  put('railway.txt', railway);
  put('lost.txt', harbour.replace('A Harbour', 'A Lighthouse').replace('Issue: 901', 'Issue: 905'));
  await cloud.settled();
  const yesterday = await state();
  report.equal('documents of the bucket appear', yesterday.totals.articles, shippedCount + 3);

  report.heading('a table as of yesterday, reconciled with the bucket');
  const restored = `${kept.tableName}-restored`;
  // What `aws dynamodb restore-table-to-point-in-time` does: a new table with the items of that moment.
  await copyTable(cloud.dynamodb, kept.tableName, restored);
  cloud.buckets.delete(stack.bucket, 'lost.txt', null);
  put('harbour.txt', harbourRenamed);
  put('railway.txt', railwayCorrected);
  put('new.txt', harbour.replace('A Harbour', 'A Bridge').replace('Issue: 901', 'Issue: 906'));
  await cloud.settled();
  const today = await state();
  report.holds('since then documents came, changed and went', today.titles.join() !== yesterday.titles.join());
  await changeSetting(project, 'prod', 'existing', { ...kept, tableName: restored });
  report.equal('the deploy works', (await runCdk(stage, 'deploy', 'prod')).exitCode, 0);
  report.equal('readers see yesterday', await state(), yesterday);
  const { documents, gone, queued } = await reannotate(stage, deployed(stage, 'prod'), '--table', restored);
  report.equal('reannotate queues documents, and one that is gone', [documents, gone, queued], [3, 1, 4]);
  await cloud.settled();
  report.equal('then they see today', await state(), today);

  unprotect(stage);
  report.equal('destroy works', (await runCdk(stage, 'destroy', 'prod')).exitCode, 0);
  report.equal('and leaves what was there before', cloud.ledger.existing(), before);
  report.holds('with every document', cloud.buckets.latest(stack.bucket).length === 3);
}

/** Tables and buckets. */
const dataOf = (resources: readonly string[]): string[] =>
  resources.filter((resource) => /^AWS::(?:DynamoDB::GlobalTable|S3::Bucket) /.test(resource));

const pageSchema = z.object({
  Items: z.array(z.record(z.string(), z.unknown())),
  LastEvaluatedKey: z.unknown().optional(),
});

async function copyTable(dynamodb: DynamoDBGate, from: string, to: string): Promise<void> {
  const { partitionKey, sortKey } = tableDefinition;
  await dynamodb.call('CreateTable', {
    TableName: to,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [partitionKey, sortKey].map(({ name, type }) => ({
      AttributeName: name,
      AttributeType: type,
    })),
    KeySchema: [
      { AttributeName: partitionKey.name, KeyType: 'HASH' },
      { AttributeName: sortKey.name, KeyType: 'RANGE' },
    ],
  });
  let startKey: unknown;
  do {
    const page = pageSchema.parse(
      await dynamodb.call('Scan', {
        TableName: from,
        ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
      }),
    );
    for (const Item of page.Items) await dynamodb.call('PutItem', { TableName: to, Item });
    startKey = page.LastEvaluatedKey;
  } while (startKey !== undefined);
}
