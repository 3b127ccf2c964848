import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type AlarmDefinitionsProps, alarmDefinitions } from './alarm-definitions.ts';
import type { Settings } from './settings.ts';

export interface AlarmsProps extends AlarmDefinitionsProps, Pick<Settings, 'alarmEmail'> {}

/** The alarms, and the topic that sends each with its text, which says what is wrong and what to do. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { account, stackName } = Stack.of(this);
    const alarmsOfThisAccount = {
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    };
    // A key of our own: CloudWatch may not use the one that AWS manages for SNS, and an alarm would fail in silence.
    const key = new Key(this, 'TopicKey', {
      description: `${stackName}: encrypts the messages of the alarms.`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        ...alarmsOfThisAccount,
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
      }),
    );
    this.topic = new Topic(this, 'Topic', { displayName: `${stackName} alarms`, enforceSSL: true, masterKey: key });
    // Any policy of a topic, the one that demands TLS too, replaces the default by which an alarm of the account may publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({ ...alarmsOfThisAccount, actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    if (props.alarmEmail !== undefined) {
      new Subscription(this, 'Mail', {
        topic: this.topic,
        protocol: SubscriptionProtocol.EMAIL,
        endpoint: props.alarmEmail,
      });
    }
    this.alarms = Object.entries(alarmDefinitions(props)).map(([name, { metric, above, periods = 1, text }]) => {
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
