import type { Template } from '../synthesized.ts';
import { type Finding, intrinsicOf, isRecord } from './finding.ts';
import { specificationOf } from './specification.ts';

/** Resources that give themselves a fixed name: a second stack, or one after a stack whose table was kept, cannot. */
export function nameFindings({ Resources }: Template): Finding[] {
  return Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
    if (withinAnother.has(Type)) return [];
    const specification = specificationOf(Type);
    // AWS::SQS::Queue is known by its address and has a QueueName; AWS::WAFv2::WebACL by its Name, Scope and Id.
    const names = new Set([...(specification?.primaryIdentifier ?? []), `${Type.split('::').at(-1)}Name`]);
    const own = [...names]
      .filter((name) => name.endsWith('Name'))
      .filter((name) => Object.hasOwn(Properties, name) && intrinsicOf(Properties[name]) === null)
      .map((name) => `${id}.Properties.${name}: is fixed`);
    return [...own, ...ofPolicy(id, Properties)];
  });
}

/** Types whose names tell them apart within another resource of the stack alone. */
const withinAnother = new Set(['AWS::ApiGatewayV2::Stage', 'AWS::IAM::Policy']);

/** CloudFront's policies are found by an id, and have to have a name that no other of the account has. */
function ofPolicy(id: string, properties: Record<string, unknown>): Finding[] {
  return ['CachePolicyConfig', 'ResponseHeadersPolicyConfig', 'OriginRequestPolicyConfig'].flatMap((config) => {
    const value = properties[config];
    return isRecord(value) && intrinsicOf(value['Name']) === null ? [`${id}.Properties.${config}.Name: is fixed`] : [];
  });
}
