import { z } from 'zod';
import { account, arnOf } from '../account.ts';
import type { PolicyDocument, Roles } from '../iam/roles.ts';
import type { ResourceHandler } from './handler.ts';

const texts = z.union([z.string(), z.array(z.string())]);

export const policyDocument: z.ZodType<PolicyDocument> = z.strictObject({
  Version: z.string(),
  Statement: z.array(
    z.strictObject({
      Sid: z.string().optional(),
      Effect: z.enum(['Allow', 'Deny']),
      Action: texts,
      Resource: texts.optional(),
      Principal: z.unknown().optional(),
      Condition: z.unknown().optional(),
    }),
  ),
});

const roleProperties = z.strictObject({
  AssumeRolePolicyDocument: z.object({
    Statement: z.array(z.object({ Principal: z.object({ Service: texts }) })),
  }),
  Description: z.string().optional(),
  ManagedPolicyArns: z.array(z.string()).default([]),
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: policyDocument })).default([]),
});

const policyProperties = z.strictObject({
  PolicyName: z.string(),
  PolicyDocument: policyDocument,
  Roles: z.array(z.string()),
});

export function roleHandler(roles: Roles): ResourceHandler {
  const put = (name: string, given: unknown, attached: ReadonlyMap<string, PolicyDocument>) => {
    const { AssumeRolePolicyDocument, ManagedPolicyArns, Policies } = roleProperties.parse(given);
    const arn = arnOf('iam', `role/${name}`);
    roles.add({
      name,
      arn,
      trusted: AssumeRolePolicyDocument.Statement.flatMap(({ Principal }) => Principal.Service),
      managedPolicyArns: ManagedPolicyArns,
      policies: new Map([
        ...attached,
        ...Policies.map((policy) => [policy.PolicyName, policy.PolicyDocument] as const),
      ]),
    });
    return { physicalId: name, attributes: { Arn: arn, RoleId: `AROA${account.id}` } };
  };
  return {
    create: async ({ properties, physicalName }) => put(physicalName, properties, new Map()),
    async update({ properties }, { physicalId, properties: former }) {
      const inline = new Set(roleProperties.parse(former).Policies.map(({ PolicyName }) => PolicyName));
      const attached = new Map([...roles.named(physicalId).policies].filter(([name]) => !inline.has(name)));
      return put(physicalId, properties, attached);
    },
    delete: async ({ physicalId }) => roles.remove(physicalId),
  };
}

/** `AWS::IAM::Policy`: an inline policy of the roles that it names. */
export function policyHandler(roles: Roles): ResourceHandler {
  const put = (given: unknown) => {
    const { PolicyName, PolicyDocument, Roles: names } = policyProperties.parse(given);
    for (const name of names) roles.named(name).policies.set(PolicyName, PolicyDocument);
    return { physicalId: PolicyName };
  };
  const remove = (given: unknown) => {
    const { PolicyName, Roles: names } = policyProperties.parse(given);
    for (const name of names) roles.named(name).policies.delete(PolicyName);
  };
  return {
    create: async ({ properties }) => put(properties),
    async update({ properties }, current) {
      remove(current.properties);
      return put(properties);
    },
    delete: async ({ properties }) => remove(properties),
  };
}
