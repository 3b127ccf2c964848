import { account } from '../account.ts';
import { AwsError } from '../aws-error.ts';
import { inDependencyOrder } from './dependencies.ts';
import { evaluate, isTrue, type Scope } from './intrinsics.ts';
import { messageOf, type Provisioners, provision, remove, type Undo } from './provision.ts';
import type { Stack, StackResource } from './stack.ts';
import type { Template } from './template.ts';

/**
 * Takes a stack to a template, one resource after the other (CloudFormation goes side by side where it can). Where a
 * step fails, everything done is undone in reverse, and the stack says so in its status.
 *
 * @param backwards goes through the template from its end, as far as dependencies let it: what only its order holds
 *   together fails
 */
export async function deployStack(
  stack: Stack,
  template: Template,
  templateBody: string,
  parameters: ReadonlyMap<string, string>,
  provisioners: Provisioners,
  backwards: boolean,
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
    const entries = Object.entries(included);
    const order = inDependencyOrder(Object.fromEntries(backwards ? entries.reverse() : entries));
    for (const logicalId of order) {
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
