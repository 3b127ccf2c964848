import { annotateText } from '../../../seed/annotate-text.ts';
import { publish } from '../../../seed/publish/publish.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { announceAsBefore } from '../../support/earlier-build.ts';
import { localClient, Stopped, stopAfterWrites } from '../../support/table.ts';
import { documentOf } from '../documents.ts';
import { deployed, type Stage } from '../stage.ts';
import { corpusState } from '../viewer.ts';

const title = 'A Ferry to the Island';
const ferry = (who: string) =>
  documentOf(title, 905, [`The ferry waited for ${who} (Kommersant, November 2).`, 'It left.']);
const key = 'ferry.txt';

/** What a build before this one left interrupted goes when its document is put again, with the records that only it had made. */
export async function earlierBuild(stage: Stage): Promise<void> {
  const { cloud, report } = stage;
  const { bucket, graphqlUrl, tableName } = deployed(stage, 'dev');
  report.heading('what an earlier build left interrupted');
  const before = await corpusState(cloud, graphqlUrl);
  const { article } = annotateText(ferry('Malta'));
  for (let writes = 1; ; writes += 1) {
    const client = localClient(stage.databaseEndpoint);
    stopAfterWrites(client, writes);
    await publish(publisherTable(client, tableName), article, new Date().toISOString()).catch((error: unknown) => {
      if (!(error instanceof Stopped)) throw error;
    });
    client.destroy();
    const planter = localClient(stage.databaseEndpoint);
    const isAnnounced = await announceAsBefore(planter, tableName, 'a-ferry-to-the-island');
    planter.destroy();
    if (isAnnounced) break;
  }
  report.equal('readers see nothing of it', await corpusState(cloud, graphqlUrl), before);
  cloud.buckets.put(bucket, key, Buffer.from(ferry('Latvia')), {});
  await cloud.settled();
  const { titles } = await corpusState(cloud, graphqlUrl);
  report.equal('the document is published', titles, [...before.titles, title].sort());
  cloud.buckets.delete(bucket, key, null);
  await cloud.settled();
  report.equal('and unpublished', (await corpusState(cloud, graphqlUrl)).titles, before.titles);
}
