import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { Dashboard, GraphWidget, type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Aws, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Documents } from './documents.ts';
import type { GraphQLApi } from './graphql-api.ts';
import type { GlossTable } from './table.ts';
import { WebApi } from './web-api.ts';

export interface GlossDashboardProps {
  readonly api: GraphQLApi | WebApi;
  readonly distribution: Distribution;
  readonly documents: Documents;
  readonly table: GlossTable;
}

const period = Duration.minutes(5);
const sum = { period, statistic: Stats.SUM };

/** Readers above, what stands behind them in the middle, documents below. */
export class GlossDashboard extends Construct {
  readonly dashboard: Dashboard;

  constructor(scope: Construct, id: string, { api, distribution, documents, table }: GlossDashboardProps) {
    super(scope, id);
    const edge = (metricName: string, statistic: string): IMetric =>
      new Metric({
        namespace: 'AWS/CloudFront',
        metricName,
        // CloudFront reports there alone.
        region: 'us-east-1',
        dimensionsMap: { DistributionId: distribution.distributionId, Region: 'Global' },
        period,
        statistic,
      });
    const p = (percent: number) => ({ period, statistic: Stats.percentile(percent) });
    this.dashboard = new Dashboard(this, 'Dashboard', {
      // Dashboards of all regions share one list.
      dashboardName: [Aws.STACK_NAME, Aws.REGION].join('-'),
      defaultInterval: Duration.days(1),
      widgets: [
        [
          graph('Requests at the edge', edge('Requests', Stats.SUM)),
          graph('Errors at the edge, %', edge('4xxErrorRate', Stats.AVERAGE), edge('5xxErrorRate', Stats.AVERAGE)),
          ...(api instanceof WebApi
            ? [graph('Failed behind the edge', api.failedAnswers(sum))]
            : [graph('Requests behind the edge', api.httpApi.metricCount(sum), api.httpApi.metricServerError(sum))]),
        ],
        ...(api instanceof WebApi
          ? []
          : [
              [
                graph('Time behind the edge, ms', api.httpApi.metricLatency(p(50)), api.httpApi.metricLatency(p(99))),
                graph(
                  'Time of the function, ms',
                  api.function.metricDuration(p(50)),
                  api.function.metricDuration(p(99)),
                ),
                graph('The function', api.function.metricErrors(sum), api.function.metricThrottles(sum)),
              ],
            ]),
        [
          graph(
            'Units of the table',
            table.metricConsumedReadCapacityUnits(sum),
            table.metricConsumedWriteCapacityUnits(sum),
          ),
          graph(
            'Documents that wait, and that failed',
            documents.queue.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
            documents.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
          ),
          graph('Time of ingest, ms', documents.ingest.metricDuration(p(50)), documents.ingest.metricDuration(p(99))),
        ],
      ],
    });
  }
}

function graph(title: string, ...left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, height: 6 });
}
