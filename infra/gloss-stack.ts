import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import type { Bundles } from './bundle.ts';
import { GlossDashboard } from './dashboard.ts';
import { Documents } from './documents.ts';
import { Edge } from './edge.ts';
import { Forgetting } from './forgetting.ts';
import { GraphQLApi } from './graphql-api.ts';
import { OriginValue } from './origin-value.ts';
import { Seeding } from './seeding.ts';
import type { Settings } from './settings.ts';
import { GlossTable } from './table.ts';

export interface GlossStackProps extends StackProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
}

/** All of gloss: the table, the API before it with the edge before that, the bucket of documents, and what watches them. */
export class GlossStack extends Stack {
  /** The logical id of the documents bucket. */
  readonly documentsBucketId: string;

  constructor(scope: Construct, id: string, { settings, bundles, ...props }: GlossStackProps) {
    super(scope, id, props);
    const { functions, seedContents } = bundles;
    const table = new GlossTable(this, 'Table', settings);
    const { value: originHeaderValue } = new OriginValue(this, 'OriginValue', { bundle: functions['origin-value'] });
    const api = new GraphQLApi(this, 'Api', { ...settings, bundle: functions.graphql, table, originHeaderValue });
    const edge = new Edge(this, 'Edge', { ...settings, originHostName: api.hostName, originHeaderValue });
    api.serveUnder(edge.url);

    const documents = new Documents(this, 'Documents', { ...settings, bundle: functions.ingest, table });
    this.documentsBucketId = documents.bucketId;
    if (!settings.keepData) {
      const { resource } = new Forgetting(this, 'Forgetting', {
        bundle: functions['empty-bucket'],
        bucket: documents.bucket,
      });
      // The rule goes first: nothing is to be taken back from a table that goes too.
      documents.rule.node.addDependency(resource);
    }

    const seeding = new Seeding(this, 'Seeding', { bundle: functions.seeding, contents: seedContents, table });
    const alarms = new Alarms(this, 'Alarms', { ...settings, api, documents, seeding, table });
    const dashboard = new GlossDashboard(this, 'Dashboard', { api, distribution: edge.distribution, documents, table });
    // Last: nothing that comes after it can fail and roll back a seed that was done.
    seeding.resource.node.addDependency(api, edge, documents, alarms, dashboard);

    new CfnOutput(this, 'GraphQLUrl', { value: `${edge.url}/graphql`, description: 'Where the API answers.' });
    new CfnOutput(this, 'ReaderUrl', { value: edge.url, description: 'The articles as pages.' });
    new CfnOutput(this, 'EdgeHostName', {
      value: edge.distribution.distributionDomainName,
      description: 'What a name of your own is to point at (CNAME).',
    });
    new CfnOutput(this, 'TableName', { value: table.tableName, description: 'What `npm run seed -- --table` takes.' });
    new CfnOutput(this, 'DocumentsBucketName', {
      value: documents.bucket.bucketName,
      description: 'Put a document there, and it is published.',
    });
    new CfnOutput(this, 'IngestQueueUrl', {
      value: documents.queue.queueUrl,
      description: 'What `npm run reannotate -- --queue` takes.',
    });
  }
}
