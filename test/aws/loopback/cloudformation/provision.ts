import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { AwsError } from '../aws-error.ts';
import { FailedCreate, type Provisioned, type ResourceHandler, type ResourceRequest } from '../resources/handler.ts';
import type { ResourceLedger } from '../resources/ledger.ts';
import { evaluate, type Scope } from './intrinsics.ts';
import type { Stack, StackResource } from './stack.ts';
import type { Template } from './template.ts';

export type Undo = () => Promise<void>;

export interface Provisioners {
  readonly handlers: Readonly<Record<string, ResourceHandler>>;
  readonly ledger: ResourceLedger;
}

/** Brings one resource to its template; returns the former one where it has been replaced. */
export async function provision(
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
  // Pushed first: CloudFormation also rolls back an update that failed.
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

export async function remove(
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

/** Custom resources of any name are one type. */
const handlerFor = (type: string, handlers: Provisioners['handlers']): ResourceHandler | undefined =>
  handlers[type.startsWith('Custom::') ? 'AWS::CloudFormation::CustomResource' : type];

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
