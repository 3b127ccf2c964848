import type { Decision } from './iam/authorization.ts';
import type { PolicyDocument, Roles } from './iam/roles.ts';
import type { Queues } from './services/sqs.ts';

/** A policy that is in force. */
export interface GrantedPolicy {
  /** The role that has it, or the queue that it is of. */
  readonly holder: string;
  readonly kind: 'identity' | 'resource';
  readonly name: string;
  readonly document: PolicyDocument;
  /** Whether a decision was made on it. */
  readonly decides: (decision: Decision) => boolean;
}

export const grantedPolicies = (roles: Roles, queues: Queues): GrantedPolicy[] => [
  ...roles.all().flatMap(({ name: holder, arn, policies }) =>
    [...policies].map(([name, document]) => ({
      holder,
      kind: 'identity' as const,
      name,
      document,
      decides: ({ principal }: Decision) => principal === arn,
    })),
  ),
  ...queues.all().flatMap(({ name: holder, arn, policy: document }) =>
    document === undefined
      ? []
      : [
          {
            holder,
            kind: 'resource' as const,
            name: holder,
            document,
            decides: ({ resource, principal }: Decision) => resource === arn && !principal.startsWith('arn:'),
          },
        ],
  ),
];
