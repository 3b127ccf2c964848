import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { account } from '../account.ts';
import { AwsError } from '../aws-error.ts';
import { FailedCreate, type Provisioned, type ResourceHandler, type ResourceRequest } from '../resources/handler.ts';
import type { ResourceLedger } from '../resources/ledger.ts';
import { inDependencyOrder } from './dependencies.ts';
import { evaluate, isTrue, type Scope } from './intrinsics.ts';
import type { Stack, StackResource } from './stack.ts';
import type { Template } from './template.ts';

type Undo = () => Promise<void>;

export interface Provisioners {
  readonly handlers: Readonly<Record<string, ResourceHandler>>;
  readonly ledger: ResourceLedger;
}

/**
 * Takes a stack to a template, one resource after the other (CloudFormation goes side by side where it can). Where a
 * step fails, everything done is undone in reverse, and the stack says so in its status.
 */
export async function deployStack(
  stack: Stack,
  template: Template,
  templateBody: string,
  parameters: ReadonlyMap<string, string>,
  provisioners: Provisioners,
): Promise<void> {
  const isNew = stack.template === null;
  const verb = isNew ? 'CREATE' : 'UPDATE';
  stack.become(`${verb}_IN_PROGRESS`, 'User Initiated');
  const before = new Map(stack.resources);
  const undo: Undo[] = [];
  const replaced: StackResource[] = [];
  const scope = scopeOf(stack, template, parameters);
  try {
    const included = Object.fromEntries(
      Object.entries(template.Resources).filter(
        ([, { Condition }]) => Condition === undefined || scope.condition(Condition),
      ),
    );
    for (const logicalId of inDependencyOrder(included)) {
      const old = await provision(stack, logicalId, template, scope, provisioners, undo);
      if (old !== null) replaced.push(old);
    }
    const removed = [...before.values()].filter(({ logicalId }) => included[logicalId] === undefined);
    stack.outputs = outputsOf(template, scope);
    stack.template = template;
    stack.templateBody = templateBody;
    stack.parameters = parameters;
    if (!isNew) stack.become('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    for (const old of replaced.reverse()) await remove(stack, old, old.updateReplacePolicy, provisioners);
    for (const old of removed.reverse()) {
      await remove(stack, old, old.deletionPolicy, provisioners);
      stack.resources.delete(old.logicalId);
    }
    stack.become(`${verb}_COMPLETE`);
  } catch (error) {
    const reason = messageOf(error);
    const back = isNew ? 'ROLLBACK' : 'UPDATE_ROLLBACK';
    stack.become(`${back}_IN_PROGRESS`, `${isNew ? 'The following resource(s) failed to create' : reason}: ${reason}`);
    try {
      for (const step of undo.reverse()) await step();
      stack.become(`${back}_COMPLETE`);
    } catch (fault) {
      stack.become(`${back}_FAILED`, messageOf(fault));
    }
  }
}

/** Deletes a stack's resources in reverse, but for those to be retained. */
export async function deleteStack(stack: Stack, provisioners: Provisioners): Promise<void> {
  stack.become('DELETE_IN_PROGRESS', 'User Initiated');
  try {
    for (const resource of [...stack.resources.values()].reverse()) {
      await remove(stack, resource, resource.deletionPolicy, provisioners);
      stack.resources.delete(resource.logicalId);
    }
    stack.become('DELETE_COMPLETE');
  } catch (error) {
    stack.become('DELETE_FAILED', messageOf(error));
  }
}

/** Brings one resource to its template; returns the former one where it has been replaced. */
async function provision(
  stack: Stack,
  logicalId: string,
  template: Template,
  scope: Scope,
  { handlers, ledger }: Provisioners,
  undo: Undo[],
): Promise<StackResource | null> {
  const declared = template.Resources[logicalId];
  if (declared === undefined) throw new AwsError('ValidationError', `${logicalId} is no resource.`);
  const { Type: type, DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy } = declared;
  const handler = handlerFor(type, handlers);
  const current = stack.resources.get(logicalId);
  const policies = { deletionPolicy, updateReplacePolicy };
  const of = { logicalId, type };
  const request = (): ResourceRequest => ({
    ...of,
    properties: Object(evaluate(declared.Properties, scope)),
    stackName: stack.name,
    stackId: stack.id,
    physicalName: `${stack.name}-${logicalId}-${randomBytes(6).toString('hex').toUpperCase()}`,
  });
  const keep = (made: ResourceRequest, { physicalId, attributes = {} }: Provisioned): StackResource => {
    const resource = { ...made, physicalId, attributes, ...policies };
    stack.resources.set(logicalId, resource);
    return resource;
  };
  if (handler === undefined) throw new AwsError('NotImitated', `The loopback AWS does not imitate ${type}.`);

  const create = async (): Promise<void> => {
    const made = request();
    stack.report('CREATE_IN_PROGRESS', of);
    try {
      const resource = keep(made, await handler.create(made));
      ledger.add(type, resource.physicalId);
      undo.push(async () => {
        // A stack's first deployment retains on its rollback too, unless the policy says otherwise.
        const policy = current === undefined ? deletionPolicy : 'Delete';
        await remove(stack, resource, policy === 'RetainExceptOnCreate' ? 'Delete' : policy, { handlers, ledger });
        if (current === undefined) stack.resources.delete(logicalId);
        else stack.resources.set(logicalId, current);
      });
      stack.report('CREATE_COMPLETE', { ...of, physicalId: resource.physicalId });
    } catch (error) {
      stack.report('CREATE_FAILED', of, messageOf(error));
      if (error instanceof FailedCreate) {
        const { physicalId } = error;
        undo.push(() =>
          remove(stack, { ...made, physicalId, attributes: {}, ...policies }, 'Delete', { handlers, ledger }),
        );
      }
      throw new Error(`[${logicalId}]. ${messageOf(error)}`, { cause: error });
    }
  };

  if (current === undefined) {
    await create();
    return null;
  }
  const wanted = request();
  if (current.type === type && isDeepStrictEqual(current.properties, wanted.properties)) {
    stack.resources.set(logicalId, { ...current, ...policies });
    undo.push(async () => void stack.resources.set(logicalId, current));
    return null;
  }
  if (handler.update === undefined || current.type !== type) {
    await create();
    return current;
  }
  stack.report('UPDATE_IN_PROGRESS', { ...of, physicalId: current.physicalId });
  const update = handler.update.bind(handler);
  // Pushed first: CloudFormation takes back an update that failed, too.
  undo.push(async () => {
    const now = stack.resources.get(logicalId) ?? current;
    await update(current, { ...current, physicalId: now.physicalId, properties: wanted.properties });
    if (now.physicalId !== current.physicalId) await remove(stack, now, 'Delete', { handlers, ledger });
    stack.resources.set(logicalId, current);
    stack.report('UPDATE_COMPLETE', { ...of, physicalId: current.physicalId });
  });
  try {
    const updated = await update(wanted, current);
    if (updated === 'replace') {
      undo.pop();
      await create();
      return current;
    }
    keep(wanted, updated);
    stack.report('UPDATE_COMPLETE', { ...of, physicalId: updated.physicalId });
    if (updated.physicalId === current.physicalId) return null;
    // A custom resource that answers with another id has made another: the former is deleted in the clean-up.
    ledger.add(type, updated.physicalId);
    return current;
  } catch (error) {
    stack.report('UPDATE_FAILED', { ...of, physicalId: current.physicalId }, messageOf(error));
    throw error;
  }
}

async function remove(
  stack: Stack,
  resource: StackResource,
  policy: 'Delete' | 'Retain' | 'RetainExceptOnCreate',
  { handlers, ledger }: Provisioners,
): Promise<void> {
  if (policy !== 'Delete') {
    stack.report('DELETE_SKIPPED', resource);
    return;
  }
  stack.report('DELETE_IN_PROGRESS', resource);
  try {
    await handlerFor(resource.type, handlers)?.delete(resource);
  } catch (error) {
    stack.report('DELETE_FAILED', resource, messageOf(error));
    throw new Error(`The following resource(s) failed to delete: [${resource.logicalId}]. ${messageOf(error)}`);
  }
  ledger.remove(resource.type, resource.physicalId);
  stack.report('DELETE_COMPLETE', resource);
}

function scopeOf(stack: Stack, template: Template, parameters: ReadonlyMap<string, string>): Scope {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': account.id,
    'AWS::Region': account.region,
    'AWS::Partition': account.partition,
    'AWS::URLSuffix': account.urlSuffix,
    'AWS::StackName': stack.name,
    'AWS::StackId': stack.id,
  };
  const scope: Scope = {
    ref: (name) => pseudo[name] ?? parameters.get(name) ?? stack.resources.get(name)?.physicalId,
    attribute: (logicalId, name) => stack.resources.get(logicalId)?.attributes[name],
    condition(name) {
      if (!(name in template.Conditions)) throw new AwsError('ValidationError', `${name} is no condition.`);
      return isTrue(template.Conditions[name], scope);
    },
    mapping: (map, first, second) => template.Mappings[map]?.[first]?.[second],
  };
  return scope;
}

const outputsOf = (template: Template, scope: Scope): Stack['outputs'] =>
  Object.entries(template.Outputs)
    .filter(([, { Condition }]) => Condition === undefined || scope.condition(Condition))
    .map(([OutputKey, { Value, Description }]) => ({
      OutputKey,
      OutputValue: String(evaluate(Value, scope)),
      Description,
    }));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Custom resources of any name are one type. */
const handlerFor = (type: string, handlers: Provisioners['handlers']): ResourceHandler | undefined =>
  handlers[type.startsWith('Custom::') ? 'AWS::CloudFormation::CustomResource' : type];
