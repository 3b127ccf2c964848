import { randomUUID } from 'node:crypto';
import { arnOf } from '../account.ts';
import { AwsError, notImitated } from '../aws-error.ts';
import { type QueryParameters, requiredParameter } from '../query-protocol.ts';
import { changesOf, isChanged } from './changes.ts';
import { deleteStack, deployStack } from './operation.ts';
import type { Provisioners } from './provision.ts';
import { type ChangeSet, Stack } from './stack.ts';
import { parseTemplate, type Template } from './template.ts';

export interface CloudFormationDependencies extends Provisioners {
  /** The text of the object that a template's address names. */
  readTemplate(url: string): string;
  /** The value of a parameter of Systems Manager. */
  readParameter(name: string): string;
  /** Told of every operation, which goes on after its call is answered. */
  watch(operation: Promise<void>): void;
}

/** CloudFormation as the CDK CLI calls it. */
export class CloudFormation {
  /** Whether the deployments that follow go from the template's end; see `deployStack`. */
  backwards = false;
  readonly #stacks: Stack[] = [];
  readonly #dependencies: CloudFormationDependencies;

  constructor(dependencies: CloudFormationDependencies) {
    this.#dependencies = dependencies;
  }

  /** The stack of a name that is not deleted, or of an id. */
  stack(nameOrId: string): Stack | undefined {
    return this.#stacks.findLast(
      ({ name, id, status }) => id === nameOrId || (name === nameOrId && status !== 'DELETE_COMPLETE'),
    );
  }

  async perform(action: string, parameters: QueryParameters): Promise<unknown> {
    switch (action) {
      case 'DescribeStacks': {
        const name = parameters.get('StackName');
        const stacks = name === undefined ? this.#stacks : [this.#existing(name)];
        return { Stacks: stacks.map(described) };
      }
      case 'GetTemplate':
        return { TemplateBody: this.#existing(requiredParameter(parameters, 'StackName')).templateBody };
      case 'CreateChangeSet':
        return this.#createChangeSet(parameters);
      case 'DescribeChangeSet':
        return describedChangeSet(...this.#changeSet(parameters));
      case 'ExecuteChangeSet':
        return this.#execute(...this.#changeSet(parameters));
      case 'DeleteChangeSet':
        // One that is not there is no error.
        this.stack(parameters.get('StackName') ?? '')?.changeSets.delete(parameters.get('ChangeSetName') ?? '');
        return {};
      case 'DescribeStackEvents':
      case 'DescribeEvents':
        return { StackEvents: this.#existing(requiredParameter(parameters, 'StackName')).events };
      case 'DescribeStackResources':
      case 'ListStackResources':
        return resourcesOf(this.#existing(requiredParameter(parameters, 'StackName')), action);
      case 'UpdateTerminationProtection': {
        const stack = this.#existing(requiredParameter(parameters, 'StackName'));
        stack.terminationProtection = parameters.get('EnableTerminationProtection') === 'true';
        return { StackId: stack.id };
      }
      case 'DeleteStack': {
        const stack = this.#existing(requiredParameter(parameters, 'StackName'));
        if (stack.terminationProtection)
          throw new AwsError(
            'ValidationError',
            `Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`,
          );
        this.#dependencies.watch(deleteStack(stack, this.#dependencies));
        return {};
      }
      default:
        throw notImitated(`CloudFormation's ${action}`);
    }
  }

  #existing(nameOrId: string): Stack {
    const stack = this.stack(nameOrId);
    if (stack === undefined) throw new AwsError('ValidationError', `Stack with id ${nameOrId} does not exist`);
    return stack;
  }

  #createChangeSet(parameters: QueryParameters): unknown {
    const stackName = requiredParameter(parameters, 'StackName');
    const stack = this.stack(stackName) ?? new Stack(stackName);
    if (!this.#stacks.includes(stack)) this.#stacks.push(stack);
    const templateBody =
      parameters.get('TemplateBody') ?? this.#dependencies.readTemplate(requiredParameter(parameters, 'TemplateURL'));
    const template = parseTemplate(templateBody);
    const values = this.#parameterValues(template, parameters);
    const changed = isChanged(stack, template, values);
    const name = requiredParameter(parameters, 'ChangeSetName');
    const changeSet: ChangeSet = {
      id: arnOf('cloudformation', `changeSet/${name}/${randomUUID()}`),
      name,
      template,
      templateBody,
      parameters: values,
      changes: changesOf(stack, template, values),
      tags: tagsOf(parameters),
      status: changed ? 'CREATE_COMPLETE' : 'FAILED',
      statusReason: changed
        ? undefined
        : "The submitted information didn't contain changes. Submit different information to create a change set.",
      executionStatus: changed ? 'AVAILABLE' : 'UNAVAILABLE',
    };
    stack.changeSets.set(name, changeSet);
    return { Id: changeSet.id, StackId: stack.id };
  }

  #parameterValues(template: Template, given: QueryParameters): Map<string, string> {
    const values = new Map<string, string>();
    for (let index = 1; given.has(`Parameters.member.${index}.ParameterKey`); index += 1) {
      const value = given.get(`Parameters.member.${index}.ParameterValue`);
      if (value !== undefined) values.set(given.get(`Parameters.member.${index}.ParameterKey`) ?? '', value);
    }
    for (const [name, { Type, Default }] of Object.entries(template.Parameters)) {
      const value = values.get(name) ?? Default;
      if (value === undefined) throw new AwsError('ValidationError', `Parameters: [${name}] must have values`);
      const isStored = Type.startsWith('AWS::SSM::Parameter::Value');
      values.set(name, isStored ? this.#dependencies.readParameter(String(value)) : String(value));
    }
    return values;
  }

  #changeSet(parameters: QueryParameters): [Stack, ChangeSet] {
    const name = requiredParameter(parameters, 'ChangeSetName');
    const stackName = parameters.get('StackName');
    const stacks = stackName === undefined ? this.#stacks : [this.#existing(stackName)];
    for (const stack of stacks) {
      const found = [...stack.changeSets.values()].find(
        (changeSet) => changeSet.name === name || changeSet.id === name,
      );
      if (found !== undefined) return [stack, found];
    }
    throw new AwsError('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404);
  }

  #execute(stack: Stack, changeSet: ChangeSet): unknown {
    if (changeSet.executionStatus !== 'AVAILABLE')
      throw new AwsError('InvalidChangeSetStatus', `ChangeSet [${changeSet.name}] cannot be executed.`);
    changeSet.executionStatus = 'EXECUTE_COMPLETE';
    stack.changeSets.clear();
    stack.tags = changeSet.tags;
    const { template, templateBody, parameters } = changeSet;
    this.#dependencies.watch(
      deployStack(stack, template, templateBody, parameters, this.#dependencies, this.backwards),
    );
    return {};
  }
}

const described = (stack: Stack) => ({
  StackId: stack.id,
  StackName: stack.name,
  Description: stack.template?.Description,
  CreationTime: stack.created,
  StackStatus: stack.status,
  StackStatusReason: stack.statusReason,
  Parameters: [...stack.parameters].map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
  Outputs: stack.outputs,
  Tags: stack.tags,
  EnableTerminationProtection: stack.terminationProtection,
  Capabilities: ['CAPABILITY_IAM'],
});

const describedChangeSet = (stack: Stack, changeSet: ChangeSet) => ({
  ChangeSetId: changeSet.id,
  ChangeSetName: changeSet.name,
  StackId: stack.id,
  StackName: stack.name,
  Status: changeSet.status,
  StatusReason: changeSet.statusReason,
  ExecutionStatus: changeSet.executionStatus,
  CreationTime: new Date(),
  Changes: changeSet.changes.map(({ action, logicalId, type }) => ({
    Type: 'Resource',
    ResourceChange: { Action: action, LogicalResourceId: logicalId, ResourceType: type, Scope: [], Details: [] },
  })),
});

function resourcesOf(stack: Stack, action: string): unknown {
  const resources = [...stack.resources.values()].map(({ logicalId, physicalId, type }) => ({
    StackName: stack.name,
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId,
    ResourceType: type,
    ResourceStatus: 'CREATE_COMPLETE',
    Timestamp: stack.created,
    LastUpdatedTimestamp: stack.created,
  }));
  return action === 'ListStackResources' ? { StackResourceSummaries: resources } : { StackResources: resources };
}

function tagsOf(parameters: QueryParameters): ChangeSet['tags'] {
  const tags: { Key: string; Value: string }[] = [];
  for (let index = 1; parameters.has(`Tags.member.${index}.Key`); index += 1)
    tags.push({
      Key: parameters.get(`Tags.member.${index}.Key`) ?? '',
      Value: parameters.get(`Tags.member.${index}.Value`) ?? '',
    });
  return tags;
}
