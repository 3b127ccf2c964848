import { z } from 'zod';
import { arnOf } from '../account.ts';
import { type CloudFront, newId } from '../edge/cloudfront.ts';
import { distributionConfig } from '../edge/distribution.ts';
import { cachePolicy, originRequestPolicy } from '../edge/policies.ts';
import { responseHeadersPolicy } from '../edge/response-headers-policy.ts';
import type { ResourceHandler } from './handler.ts';

const distributionProperties = z.strictObject({ DistributionConfig: distributionConfig, Tags: z.unknown().optional() });

/** Distributions and their policies. */
export function cloudFrontHandlers(cloudFront: CloudFront): Record<string, ResourceHandler> {
  const putDistribution = (id: string, given: unknown) => {
    const { DistributionConfig } = distributionProperties.parse(given);
    // Policies must be there already.
    for (const behavior of [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors]) {
      cloudFront.cache(behavior.CachePolicyId);
      if (behavior.OriginRequestPolicyId !== undefined) cloudFront.originRequest(behavior.OriginRequestPolicyId);
      if (behavior.ResponseHeadersPolicyId !== undefined) cloudFront.responseHeaders(behavior.ResponseHeadersPolicyId);
    }
    const DomainName = cloudFront.put(id, DistributionConfig);
    return { physicalId: id, attributes: { Id: id, DomainName, Arn: arnOf('cloudfront', `distribution/${id}`) } };
  };
  return {
    'AWS::CloudFront::Distribution': {
      create: async ({ properties }) => putDistribution(newId(), properties),
      update: async ({ properties }, { physicalId }) => putDistribution(physicalId, properties),
      delete: async ({ physicalId }) => cloudFront.remove(physicalId),
    },
    'AWS::CloudFront::CachePolicy': policyHandler(
      cloudFront.cachePolicies,
      (given) => z.strictObject({ CachePolicyConfig: cachePolicy }).parse(given).CachePolicyConfig,
    ),
    'AWS::CloudFront::OriginRequestPolicy': policyHandler(
      cloudFront.originRequestPolicies,
      (given) =>
        z.strictObject({ OriginRequestPolicyConfig: originRequestPolicy }).parse(given).OriginRequestPolicyConfig,
    ),
    'AWS::CloudFront::ResponseHeadersPolicy': policyHandler(
      cloudFront.responseHeadersPolicies,
      (given) =>
        z.strictObject({ ResponseHeadersPolicyConfig: responseHeadersPolicy }).parse(given).ResponseHeadersPolicyConfig,
    ),
  };
}

/** A policy has a name of its own in the account: a second one of the same name is refused. */
function policyHandler<Policy extends { readonly Name: string }>(
  policies: Map<string, Policy>,
  parse: (properties: unknown) => Policy,
): ResourceHandler {
  const put = (id: string, given: unknown) => {
    const policy = parse(given);
    if ([...policies].some(([other, { Name }]) => other !== id && Name === policy.Name))
      throw new Error(`The policy name ${policy.Name} is taken.`);
    policies.set(id, policy);
    return { physicalId: id, attributes: { Id: id } };
  };
  return {
    create: async ({ properties }) => put(newId(), properties),
    update: async ({ properties }, { physicalId }) => put(physicalId, properties),
    delete: async ({ physicalId }) => void policies.delete(physicalId),
  };
}
