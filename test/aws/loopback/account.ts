/** Where everything of the loopback lives. The account is the documentation's own. */
export const account = {
  id: '123456789012',
  region: 'eu-central-1',
  partition: 'aws',
  urlSuffix: 'amazonaws.com',
} as const;

/** `arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE`, without region and account where the service's ARNs have none. */
export function arnOf(service: string, resource: string): string {
  const { partition, region, id } = account;
  if (service === 's3') return `arn:${partition}:s3:::${resource}`;
  const place = service === 'iam' || service === 'cloudfront' ? '' : region;
  return `arn:${partition}:${service}:${place}:${id}:${resource}`;
}
