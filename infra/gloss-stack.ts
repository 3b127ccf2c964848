import { Annotations, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import type { Bundles } from './bundle.ts';
import { GlossDashboard } from './dashboard.ts';
import { Documents, type DocumentsBucket } from './documents.ts';
import { Edge } from './edge.ts';
import { EmptyBucketOnDelete } from './empty-bucket-on-delete.ts';
import { GraphQLApi } from './graphql-api.ts';
import { OriginValue } from './origin-value.ts';
import { Seeding } from './seeding.ts';
import type { Settings } from './settings.ts';
import { glossTable } from './table.ts';
import { WebApi } from './web-api.ts';

export interface GlossStackProps extends StackProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
}

/** All of gloss: the table, the API before it with the edge before that, the bucket of documents, and what watches them. */
export class GlossStack extends Stack {
  readonly documentsBucket: DocumentsBucket;
  /** The API as a web function; null where it is another function. */
  readonly webApi: WebApi | null;

  constructor(scope: Construct, id: string, { settings, bundles, ...props }: GlossStackProps) {
    super(scope, id, props);
    const { functions, seedContents } = bundles;
    const table = glossTable(this, 'Table', settings);
    const { value: originHeaderValue } = new OriginValue(this, 'OriginValue', { bundle: functions['origin-value'] });
    const apiProps = { ...settings, bundle: bundles.webServer ?? functions.graphql, table, originHeaderValue };
    const api =
      bundles.webServer === undefined
        ? new GraphQLApi(this, 'Api', apiProps)
        : new WebApi(this, 'WebApi', { ...apiProps, emptyBucketBundle: functions['empty-bucket'] });
    this.webApi = api instanceof WebApi ? api : null;
    const edge = new Edge(this, 'Edge', {
      ...settings,
      originHostName: api.hostName,
      originHeaderValue,
      saysHost: api instanceof WebApi,
    });
    if (api instanceof GraphQLApi) api.serveUnder(edge.url);

    const documents = new Documents(this, 'Documents', { ...settings, bundle: functions.ingest, table });
    this.documentsBucket = documents.bucket;
    const { resource: emptiedBucket } = new EmptyBucketOnDelete(this, 'EmptyBucketOnDelete', {
      bundle: functions['empty-bucket'],
      bucket: documents.bucket,
      empty: !settings.keepData,
    });
    // The rule is deleted before the bucket is emptied: nothing is to be unpublished from a table that is deleted too.
    documents.rule.node.addDependency(emptiedBucket);

    const seeding = new Seeding(this, 'Seeding', {
      bundle: functions.seeding,
      contents: seedContents,
      table,
      revisionDays: settings.revisionDays,
    });
    const alarms = new Alarms(this, 'Alarms', { ...settings, api, documents, seeding, table });
    const dashboard = new GlossDashboard(this, 'Dashboard', { api, distribution: edge.distribution, documents, table });
    // Last: nothing that comes after it can fail and roll back a seed that was done.
    seeding.resource.node.addDependency(api, edge, documents, alarms, dashboard);

    const outputs: Readonly<Record<string, readonly [value: string, description: string]>> = {
      GraphQLUrl: [`${edge.url}/graphql`, 'Where the API answers.'],
      ReaderUrl: [edge.url, 'The articles as pages.'],
      EdgeHostName: [edge.distribution.distributionDomainName, 'What a name of your own is to point at (CNAME).'],
      TableName: [table.tableName, 'What `npm run seed -- --table` takes.'],
      DocumentsBucketName: [documents.bucket.bucketName, 'Put a document there, and it is published.'],
      IngestQueueUrl: [documents.queue.queueUrl, 'What `npm run reannotate -- --queue` takes.'],
      DeadLetterQueueUrl: [documents.deadLetterQueue.queueUrl, 'What could not be published, and why.'],
      DashboardUrl: [
        consoleUrl(this, dashboard.dashboard.dashboardName),
        'Traffic, times, errors and costs at a glance.',
      ],
      AlarmTopicArn: [alarms.topic.topicArn, 'Where every alarm is sent.'],
      ...(api instanceof GraphQLApi
        ? { AccessLogGroupName: [api.accessLog.logGroupName, 'A line for each request that reached the API.'] }
        : {}),
      GraphQLLogGroupName: [
        (api instanceof GraphQLApi ? api.function.ownLogGroup : api.log).logGroupName,
        'What the GraphQL function logs.',
      ],
      IngestLogGroupName: [documents.ingest.ownLogGroup.logGroupName, 'What the ingest function logs: each document.'],
    };
    for (const [name, [value, text]] of Object.entries(outputs))
      new CfnOutput(this, name, { value, description: text });
    if (settings.keepData && settings.alarmEmail === undefined) {
      Annotations.of(this).addWarningV2(
        'gloss:noAlarmEmail',
        'Nobody is told of an alarm: set alarmEmail of this environment in cdk.json.',
      );
    }
  }
}

const consoleUrl = ({ region }: Stack, dashboardName: string): string =>
  `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#dashboards/dashboard/${dashboardName}`;
