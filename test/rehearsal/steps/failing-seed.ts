import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '../../aws/loopback/services/dynamodb.ts';
import { announceAsBefore } from '../../support/earlier-build.ts';
import { localClient } from '../../support/table.ts';
import { documentOf, undated } from '../documents.ts';
import { deployed, runCdk, type Stage, stackName } from '../stage.ts';
import { corpusState } from '../viewer.ts';

const letterTitle = 'A Letter From the Border';
const letter = documentOf(letterTitle, 903, ['Estonia and Finland wrote a letter to Russia (Postimees, November 2).']);

/**
 * A shipped document that is none, and a table that refuses in the middle of another: the deploy fails and takes
 * everything back. The next one, without either, publishes what was begun.
 */
export async function failingSeed(stage: Stage): Promise<void> {
  const { cloud, report, project } = stage;
  const { graphqlUrl } = deployed(stage, 'dev');
  const before = await corpusState(cloud, graphqlUrl);
  const broken = join(project, 'seed/documents/broken.txt');
  report.heading('a failing seed');
  await writeFile(broken, undated);
  await writeFile(join(project, 'seed/documents/letter.txt'), letter);
  let writes = 0;
  cloud.dynamodb.fault = ({ operation, role }) => {
    if (role === undefined || !writesTo(operation)) return null;
    writes += 1;
    return writes > writesBeforeRefusal ? refused : null;
  };
  const failed = await runCdk(stage, 'deploy', 'dev');
  cloud.dynamodb.fault = () => null;
  report.holds('the table refused in the middle', writes > writesBeforeRefusal, writes);
  report.holds('the deploy fails', failed.exitCode !== 0, failed.output);
  for (const name of ['broken.txt', 'letter.txt'])
    report.holds(`and says that ${name} did`, failed.output.includes(name), failed.output);
  report.equal(
    'the stack is as it was',
    cloud.cloudFormation.stack(stackName('dev'))?.status,
    'UPDATE_ROLLBACK_COMPLETE',
  );
  report.equal('readers see what they saw', await corpusState(cloud, graphqlUrl), before);
  await rm(broken);
  const client = localClient(stage.databaseEndpoint);
  const isAnnounced = await announceAsBefore(client, deployed(stage, 'dev').tableName, 'a-letter-from-the-border');
  client.destroy();
  report.holds('what it began is as an earlier build would have left it', isAnnounced, isAnnounced);
  const corrected = await runCdk(stage, 'deploy', 'dev');
  report.equal('once corrected, the next deploy works', corrected.exitCode, 0);
  const { titles } = await corpusState(cloud, graphqlUrl);
  report.equal('and the new document is there', titles, [...before.titles, letterTitle].sort());
  await rm(join(project, 'seed/documents/letter.txt'));
}

// The claim, the manifest, the pointers and the entries: by then the document and the flip are missing, by which it is there.
const writesBeforeRefusal = 5;
const writesTo = (operation: string): boolean => /Write|Update|Put|Delete/.test(operation);
