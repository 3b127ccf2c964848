import { createHash } from 'node:crypto';

export interface Policy {
  readonly name: string;
  readonly document: PolicyDocument;
}

export interface Statement {
  readonly Sid?: string | undefined;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[] | undefined;
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

export interface PolicyDocument {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

export interface Role {
  readonly name: string;
  readonly arn: string;
  /** The services that may assume it. */
  readonly trusted: readonly string[];
  readonly managedPolicyArns: readonly string[];
  /** By name; those attached by resources of their own too. */
  readonly policies: Map<string, PolicyDocument>;
}

/** IAM's roles. Whoever holds no role's key is the deployer, who may do everything. */
export class Roles {
  readonly #roles = new Map<string, Role>();

  add(role: Role): void {
    this.#roles.set(role.name, role);
  }

  remove(name: string): void {
    this.#roles.delete(name);
  }

  all(): Role[] {
    return [...this.#roles.values()];
  }

  /** @throws where no role has the name */
  named(name: string): Role {
    const role = this.#roles.get(name);
    if (role === undefined) throw new Error(`There is no role ${name}.`);
    return role;
  }

  withArn(arn: string): Role | undefined {
    return [...this.#roles.values()].find((role) => role.arn === arn);
  }

  ofKey(accessKeyId: string): Role | undefined {
    return [...this.#roles.values()].find(({ arn }) => accessKeyOf(arn) === accessKeyId);
  }
}

/** The access key that identifies who assumed a role. */
export const accessKeyOf = (roleArn: string): string =>
  `ASIA${createHash('sha256').update(roleArn).digest('hex').slice(0, 16).toUpperCase()}`;
