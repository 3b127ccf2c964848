import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

/** The ARN of the web ACL that the edge asks: an own one with a rate limit, or the one that was given; else none. */
export function webAclArnOf(scope: Construct, { firewall }: Pick<Settings, 'firewall'>): string | undefined {
  if (firewall === undefined) return undefined;
  if ('webAclArn' in firewall) return firewall.webAclArn;
  return new CfnWebACL(scope, 'Firewall', {
    description: 'Refuses addresses that ask too often.',
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    rules: [
      {
        name: 'TooManyRequests',
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: {
          rateBasedStatement: {
            aggregateKeyType: 'IP',
            limit: firewall.requestsPerFiveMinutes,
            evaluationWindowSec: 300,
          },
        },
        visibilityConfig: visible('TooManyRequests'),
      },
    ],
    visibilityConfig: visible('Firewall'),
  }).attrArn;
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true };
}
