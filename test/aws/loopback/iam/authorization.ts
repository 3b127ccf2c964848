import { runSimulation } from '@cloud-copilot/iam-simulate';
import { account } from '../account.ts';
import { AwsError } from '../aws-error.ts';
import type { Policy, PolicyDocument, Role } from './roles.ts';

/** What IAM decides on: one action on one resource. */
export interface Access {
  /** `dynamodb:GetItem`. */
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | string[]>>;
}

/** A decision that was made, with all it was made on, so that it can be made again with other policies. */
export interface Decision extends Access {
  /** The role's or the service's name: whose policy it is that grants. */
  readonly principal: string;
  readonly policies: readonly Policy[];
  readonly resourcePolicy: PolicyDocument | undefined;
  readonly allowed: boolean;
}

/** Decides every call of the functions and of AWS's own services by the policies as they were deployed. */
export class Authorization {
  readonly decisions: Decision[] = [];

  /** @throws AwsError AccessDenied */
  async check(role: Role, access: Access, resourcePolicy?: PolicyDocument): Promise<void> {
    const policies = [...role.policies].map(([name, document]) => ({ name, document }));
    await this.#decide({ ...access, principal: role.arn, policies, resourcePolicy });
  }

  /** Of a service such as `events.amazonaws.com`, which has no policies but the resource's. */
  async checkService(service: string, access: Access, resourcePolicy: PolicyDocument | undefined): Promise<void> {
    await this.#decide({ ...access, principal: service, policies: [], resourcePolicy });
  }

  async #decide(asked: Omit<Decision, 'allowed'>): Promise<void> {
    const allowed = await isAllowed(asked);
    this.decisions.push({ ...asked, allowed });
    if (allowed) return;
    const { principal, action, resource } = asked;
    throw new AwsError(
      'AccessDeniedException',
      `User: ${principal} is not authorized to perform: ${action} on resource: ${resource}`,
      action.startsWith('dynamodb:') ? 400 : 403,
    );
  }
}

/** @throws where the simulator takes the request or a policy for invalid: a fault of the loopback or of the template */
export async function isAllowed(asked: Omit<Decision, 'allowed'>): Promise<boolean> {
  const { principal, action, resource, context = {}, policies, resourcePolicy } = asked;
  const result = await runSimulation(
    {
      request: {
        principal,
        action,
        resource: { resource, accountId: account.id },
        contextVariables: { 'aws:SecureTransport': 'true', ...context },
      },
      identityPolicies: policies.map(({ name, document }) => ({ name, policy: document })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy !== undefined && { resourcePolicy }),
    },
    {},
  );
  if (result.resultType === 'error')
    throw new Error(`${action} on ${resource} cannot be decided: ${JSON.stringify(result.errors)}`);
  return result.overallResult === 'Allowed';
}
