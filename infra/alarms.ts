import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Documents } from './documents.ts';
import type { GraphQLApi } from './graphql-api.ts';
import type { Seeding } from './seeding.ts';
import type { Settings } from './settings.ts';

export interface AlarmsProps extends Pick<Settings, 'alarmEmail'> {
  readonly api: GraphQLApi;
  readonly documents: Documents;
  readonly seeding: Seeding;
  readonly table: TableV2;
}

interface AlarmText {
  readonly metric: IMetric;
  /** Goes off above this. */
  readonly above: number;
  /** Of five minutes each; one without it. */
  readonly periods?: number;
  /** What is wrong and what to do. */
  readonly text: string;
}

const period = Duration.minutes(5);

/** What wakes someone, and a topic that tells them: with the alarm's text, which says what to do. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    // Any policy, that of TLS too, takes the place of the one by which an alarm of the account may publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (props.alarmEmail !== undefined) {
      new Subscription(this, 'Mail', {
        topic: this.topic,
        protocol: SubscriptionProtocol.EMAIL,
        endpoint: props.alarmEmail,
      });
    }
    this.alarms = Object.entries(textsOf(props)).map(([name, { metric, above, periods = 1, text }]) => {
      const alarm = new Alarm(this, name, {
        alarmDescription: text,
        metric,
        threshold: above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: periods,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(this.topic));
      alarm.addOkAction(new SnsAction(this.topic));
      return alarm;
    });
  }
}

function textsOf({ api, documents, seeding, table }: AlarmsProps): Record<string, AlarmText> {
  const sum = { period, statistic: Stats.SUM };
  return {
    GraphQLErrors: {
      metric: api.function.metricErrors(sum),
      above: 0,
      text: 'The GraphQL function broke off: readers got a 5xx. Its log group has the reason under level ERROR. After a deploy, deploy the commit before it again.',
    },
    ApiServerErrors: {
      metric: api.httpApi.metricServerError(sum),
      above: 5,
      text: 'The HTTP API answered 5xx more than five times in five minutes. Its access log says with which integration error; if it is a timeout, look at the p99 and at the table.',
    },
    ApiSlow: {
      metric: api.httpApi.metricLatency({ period, statistic: Stats.percentile(99) }),
      above: 1_500,
      periods: 3,
      text: 'For fifteen minutes one request in a hundred behind the edge took more than 1.5 seconds. Cold starts alone do not do this under load: look for throttles of the table, then for a query that the access log shows slow.',
    },
    GraphQLThrottles: {
      metric: api.function.metricThrottles(sum),
      above: 0,
      text: 'Lambda refused to run the GraphQL function: the account is at its limit of concurrent executions (10 in a new account). Ask for more under Service Quotas, or lower throttle in cdk.json.',
    },
    TableReadThrottles: {
      metric: table.metric('ReadThrottleEvents', sum),
      above: 0,
      text: 'The table refused reads. Raise table.readUnitsPerSecond in cdk.json if the traffic is meant; else find who asks.',
    },
    TableWriteThrottles: {
      metric: table.metric('WriteThrottleEvents', sum),
      above: 0,
      periods: 3,
      text: 'The table refused writes for fifteen minutes; publishing repeats them, so nothing is lost. Raise table.writeUnitsPerSecond in cdk.json if so many documents are meant.',
    },
    IngestErrors: {
      metric: documents.ingest.metricErrors(sum),
      above: 0,
      text: 'The ingest function broke off as a whole. Its log group has the reason; the queue tries its messages again.',
    },
    DeadLetters: {
      metric: documents.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
      above: 0,
      text: 'A document could not be published, and nothing of it was. Look in the ingest function’s log group for level ERROR: it names the key and what is wrong with it, with line and column. Mend the document and put it again; delete the message. If the fault was ours, deploy the fix and redrive the dead-letter queue.',
    },
    OldestMessage: {
      metric: documents.queue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM }),
      above: 3_600,
      text: 'A document has waited for an hour to be published. Look whether the ingest function is throttled or fails, and whether the table refuses writes.',
    },
    SeedingFailed: {
      metric: seeding.function.metricErrors(sum),
      above: 0,
      text: 'The shipped documents could not be published, and the deploy failed with it. The stack’s events name the document and the reason. The articles are as they were or at the new revision, each of them whole: mend the document and deploy again.',
    },
  };
}
