import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedCount } from '../../support/shipped-count.ts';
import { undated } from '../documents.ts';
import { deployed, runCdk, type Stage, stackName } from '../stage.ts';
import { corpusState, visit } from '../viewer.ts';

/** The types of what the environment `prod` keeps, by its settings. */
const kept = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket'];

export async function destroyDevelopment(stage: Stage): Promise<void> {
  const { cloud, report } = stage;
  report.heading('destroy of dev');
  const { bucket } = deployed(stage, 'dev');
  report.holds('its bucket holds versions and markers', bucket.versions.length > 1, bucket.versions.length);
  const run = await runCdk(stage, 'destroy', 'dev');
  report.equal('destroy works', run.exitCode, 0);
  report.equal('nothing remains', cloud.ledger.existing(), []);
}

/** What a destroyed `prod` leaves, by name. */
export interface Kept {
  readonly tableName: string;
  readonly documentsBucketName: string;
}

/** Of what is kept, more than one: the first deploy fails, and what it keeps does not hinder the next. */
export async function production(stage: Stage): Promise<Kept> {
  const { cloud, report, project } = stage;
  report.heading('prod: a first deploy that fails, one that works, and destroy');
  cloud.cloudFormation.backwards = true;
  const broken = join(project, 'seed/documents/broken.txt');
  await writeFile(broken, undated);
  const failed = await runCdk(stage, 'deploy', 'prod');
  report.holds('the deploy with a failing seed fails', failed.exitCode !== 0, failed.output);
  report.equal('it is rolled back', cloud.cloudFormation.stack(stackName('prod'))?.status, 'ROLLBACK_COMPLETE');
  const leftByFailure = cloud.ledger.existing();
  report.equal('what it leaves is what prod keeps', typesOf(leftByFailure), kept);
  await rm(broken);
  // The CLI protects the stack before it makes the resources, and deletes a stack whose creation failed before the next try.
  const hindered = await runCdk(stage, 'deploy', 'prod');
  report.holds(
    'the next deploy says that the failed stack is protected',
    hindered.exitCode !== 0 && hindered.output.includes('TerminationProtection'),
    hindered.output,
  );
  unprotect(stage);
  const works = await runCdk(stage, 'deploy', 'prod');
  report.equal('without the protection it works', works.exitCode, 0);
  const { graphqlUrl, tableName, bucket } = deployed(stage, 'prod');
  report.equal('and serves the shipped articles', (await corpusState(cloud, graphqlUrl)).totals.articles, shippedCount);
  report.equal('without GraphiQL', (await visit(cloud, new URL('/graphiql', graphqlUrl).href)).status, 404);
  const refused = await runCdk(stage, 'destroy', 'prod');
  report.holds('destroy is refused while the stack is protected', refused.exitCode !== 0, refused.output);
  report.equal(
    'and every article is still served',
    (await corpusState(cloud, graphqlUrl)).totals.articles,
    shippedCount,
  );
  unprotect(stage);
  const destroyed = await runCdk(stage, 'destroy', 'prod');
  report.equal('destroy works', destroyed.exitCode, 0);
  const remaining = cloud.ledger.existing().filter((resource) => !leftByFailure.includes(resource));
  report.equal('what remains is table and bucket, by name', remaining, [
    `AWS::DynamoDB::GlobalTable ${tableName}`,
    `AWS::S3::Bucket ${bucket.name}`,
  ]);
  return { tableName, documentsBucketName: bucket.name };
}

/** What `aws cloudformation update-termination-protection --no-enable-termination-protection` does. */
export function unprotect({ cloud }: Stage): void {
  const stack = cloud.cloudFormation.stack(stackName('prod'));
  if (stack !== undefined) stack.terminationProtection = false;
}

const typesOf = (resources: readonly string[]): string[] => resources.map((resource) => resource.split(' ')[0] ?? '');
