import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Documents } from './documents.ts';
import type { GraphQLApi } from './graphql-api.ts';
import type { Seeding } from './seeding.ts';
import { type GlossTable, publishActions, readActions } from './table.ts';
import { WebApi } from './web-api.ts';

export interface AlarmDefinitionsProps {
  readonly api: GraphQLApi | WebApi;
  readonly documents: Documents;
  readonly seeding: Seeding;
  readonly table: GlossTable;
}

export interface AlarmDefinition {
  readonly metric: IMetric;
  /** The alarm goes off above this. */
  readonly above: number;
  /** Of five minutes each; one without it. */
  readonly periods?: number;
  /** What is wrong and what to do. */
  readonly text: string;
}

const period = Duration.minutes(5);
const sum = { period, statistic: Stats.SUM };
const maximum = { period, statistic: Stats.MAXIMUM };
const tenDays = 864_000;

/** Every alarm of the stack, by name. */
export function alarmDefinitions(props: AlarmDefinitionsProps): Readonly<Record<string, AlarmDefinition>> {
  return {
    ...(props.api instanceof WebApi ? ofTheWebApi(props.api) : ofTheApi(props.api)),
    ...ofTheTable(props),
    ...ofTheDocuments(props),
  };
}

function ofTheApi(api: GraphQLApi): Record<string, AlarmDefinition> {
  return {
    GraphQLErrors: {
      metric: api.function.metricErrors(sum),
      above: 0,
      text: 'The GraphQL function failed, and readers got a 5xx. Its log group has the reason at level ERROR. If it began with a deploy, deploy the commit before it again.',
    },
    ApiServerErrors: {
      metric: api.httpApi.metricServerError(sum),
      above: 5,
      text: 'The HTTP API answered 5xx more than five times in five minutes. Its access log has the integration error of each. If that is a timeout, look at the p99 on the dashboard and at throttles of the table.',
    },
    ApiSlow: {
      metric: api.httpApi.metricLatency({ period, statistic: Stats.percentile(99) }),
      above: 1_500,
      periods: 3,
      text: 'For fifteen minutes one request in a hundred behind the edge took more than 1.5 seconds. Cold starts alone do not explain this under load: look for throttles of the table, then for slow requests in the access log.',
    },
    RequestsRefused: {
      metric: api.refusedRequests(sum),
      above: 10,
      text: 'The HTTP API refused more than ten requests in five minutes with 429. If the traffic is wanted, raise throttle in cdk.json and deploy; if it is one client, set firewall.requestsPerFiveMinutes there. The access log has the paths.',
    },
    GraphQLThrottles: {
      metric: api.function.metricThrottles(sum),
      above: 0,
      text: 'Lambda refused to run the GraphQL function: the account is at its limit of concurrent executions (10 in a new account). Ask for more under Service Quotas, or lower throttle in cdk.json.',
    },
  };
}

/** Of web functions' own metrics we do not know the dimensions: README.md has what to add by hand. */
function ofTheWebApi(api: WebApi): Record<string, AlarmDefinition> {
  return {
    GraphQLErrors: {
      metric: api.failedAnswers(sum),
      above: 0,
      text: 'The web function answered with 5xx. Its log group has the reason before GLOSS_ANSWERED_5XX. If it began with a deploy, deploy the commit before it again.',
    },
  };
}

function ofTheTable({ table }: AlarmDefinitionsProps): Record<string, AlarmDefinition> {
  return {
    TableReadCeiling: {
      metric: table.metric('ReadMaxOnDemandThroughputThrottleEvents', sum),
      above: 0,
      text: 'The table refused reads because they exceeded table.readUnitsPerSecond of cdk.json. Raise it and deploy if the traffic is wanted; else find out from the access log who asks.',
    },
    TableHotKey: {
      metric: table.metric('ReadKeyRangeThroughputThrottleEvents', sum),
      above: 0,
      text: 'The table refused reads of one part of it, which gives 3,000 units a second whatever cdk.json says: one article, actor or source is read that often past the caches. A higher table.readUnitsPerSecond does not help; DynamoDB splits a hot part by itself within some minutes. Find out from the access log what is asked, and ask it by GET so that the edge can answer.',
    },
    TableWriteThrottles: {
      metric: table.metric('WriteThrottleEvents', sum),
      above: 0,
      periods: 3,
      text: 'The table refused writes for fifteen minutes. Publishing repeats them, so nothing is lost. If WriteMaxOnDemandThroughputThrottleEvents of the table counts them, raise table.writeUnitsPerSecond in cdk.json; if WriteKeyRangeThroughputThrottleEvents does, an actor that every document mentions is written faster than 1,000 units a second: publish fewer documents at once.',
    },
    TableErrors: {
      metric: systemErrors(table),
      above: 0,
      periods: 2,
      text: 'DynamoDB answered calls for the table with errors of its own for ten minutes. Callers repeat them; if it goes on, look at the AWS Health Dashboard. When it is over, npm run verify shows whether the table is sound.',
    },
  };
}

function ofTheDocuments({ documents, seeding }: AlarmDefinitionsProps): Record<string, AlarmDefinition> {
  return {
    IngestErrors: {
      metric: documents.ingest.metricErrors(sum),
      above: 0,
      text: 'The ingest function failed as a whole. Its log group has the reason; the queue delivers its message again, five times in all, and then moves it to the dead-letter queue without a reason.',
    },
    IngestThrottles: {
      metric: documents.ingest.metricThrottles(sum),
      above: 0,
      periods: 3,
      text: 'For fifteen minutes Lambda refused to run the ingest function: the account is at its limit of concurrent executions. Documents wait in the queue and are not lost. Ask for more under Service Quotas.',
    },
    RuleFailed: {
      metric: new Metric({
        namespace: 'AWS/Events',
        metricName: 'FailedInvocations',
        dimensionsMap: { RuleName: documents.rule.ruleName },
        ...sum,
      }),
      above: 0,
      text: 'EventBridge could not hand events of the documents bucket to the ingest queue; it puts them into the dead-letter queue. Look at the policy of the ingest queue, deploy again to restore it, then redrive the dead-letter queue.',
    },
    DeadLetters: {
      metric: documents.deadLetterQueue.metricApproximateNumberOfMessagesVisible(maximum),
      above: 0,
      text: 'What happened to an object of the documents bucket could not be taken in. Its message in the dead-letter queue has the key, and the reason under failure; without one the function was stopped, by its time or its memory, or EventBridge could not deliver the event. If the document is at fault, correct it and put it under the same key, which publishes it, then delete the message. In every other case deploy what removes the fault and redrive the queue: each message is processed again.',
    },
    DeadLettersOld: {
      metric: documents.deadLetterQueue.metricApproximateAgeOfOldestMessage(maximum),
      above: tenDays,
      text: 'A message has been in the dead-letter queue for ten days. SQS deletes it fourteen days after it was first sent; then nothing tells that its object was not taken in. Do today what the alarm DeadLetters says.',
    },
    OldestMessage: {
      metric: documents.queue.metricApproximateAgeOfOldestMessage(maximum),
      above: 3_600,
      text: 'A document has waited for an hour to be published. Look whether the ingest function is throttled or fails, and whether the table refuses writes.',
    },
    SeedingFailed: {
      metric: seeding.function.metricErrors(sum),
      above: 0,
      text: 'The shipped documents could not be published, and the deploy failed with it. The stack’s events name the document and the reason. Each article is as it was or at its new revision: correct the document and deploy again.',
    },
  };
}

/** Errors of DynamoDB itself are counted for each operation, and an operation without one has no data at all. */
function systemErrors(table: GlossTable): IMetric {
  const operations = [...new Set([...readActions, ...publishActions])].map((action) => action.replace('dynamodb:', ''));
  const named = operations.map(
    (operation) => [`${operation[0]?.toLowerCase()}${operation.slice(1)}`, operation] as const,
  );
  return new MathExpression({
    label: 'SystemErrors',
    period,
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(
      named.map(([name, operation]) => [
        name,
        table.metric('SystemErrors', { ...sum, dimensionsMap: { TableName: table.tableName, Operation: operation } }),
      ]),
    ),
  });
}
