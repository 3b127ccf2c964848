import { randomUUID } from 'node:crypto';
import { arnOf } from '../account.ts';
import type { DeployedResource } from '../resources/handler.ts';
import type { Template } from './template.ts';

export interface StackEvent {
  readonly EventId: string;
  readonly StackId: string;
  readonly StackName: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId: string;
  readonly ResourceType: string;
  readonly Timestamp: Date;
  readonly ResourceStatus: string;
  readonly ResourceStatusReason: string | undefined;
}

/** A resource of a stack, with the policies that it was deployed with. */
export interface StackResource extends DeployedResource {
  readonly deletionPolicy: 'Delete' | 'Retain' | 'RetainExceptOnCreate';
  readonly updateReplacePolicy: 'Delete' | 'Retain';
}

export interface ChangeSet {
  readonly id: string;
  readonly name: string;
  readonly template: Template;
  readonly templateBody: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly changes: readonly { action: 'Add' | 'Modify' | 'Remove'; logicalId: string; type: string }[];
  readonly tags: readonly { Key: string; Value: string }[];
  status: 'CREATE_COMPLETE' | 'FAILED';
  statusReason: string | undefined;
  executionStatus: 'AVAILABLE' | 'UNAVAILABLE' | 'EXECUTE_COMPLETE';
}

/** One stack, its resources in the order in which they were made. */
export class Stack {
  readonly name: string;
  readonly id: string;
  readonly created = new Date();
  status = 'REVIEW_IN_PROGRESS';
  statusReason: string | undefined;
  template: Template | null = null;
  templateBody = '{}';
  parameters: ReadonlyMap<string, string> = new Map();
  tags: readonly { Key: string; Value: string }[] = [];
  resources = new Map<string, StackResource>();
  outputs: readonly { OutputKey: string; OutputValue: string; Description: string | undefined }[] = [];
  readonly changeSets = new Map<string, ChangeSet>();
  /** Newest first, as they are described. */
  readonly events: StackEvent[] = [];
  terminationProtection = false;

  constructor(name: string) {
    this.name = name;
    this.id = arnOf('cloudformation', `stack/${name}/${randomUUID()}`);
  }

  /** Sets the stack's status, and reports it. */
  become(status: string, reason?: string): void {
    this.status = status;
    this.statusReason = reason;
    this.report(status, { logicalId: this.name, type: 'AWS::CloudFormation::Stack', physicalId: this.id }, reason);
  }

  report(status: string, of: { logicalId: string; type: string; physicalId?: string }, reason?: string): void {
    this.events.unshift({
      EventId: randomUUID(),
      StackId: this.id,
      StackName: this.name,
      LogicalResourceId: of.logicalId,
      PhysicalResourceId: of.physicalId ?? '',
      ResourceType: of.type,
      // Each later than the one before: the CLI prints them in this order.
      Timestamp: new Date(Math.max(Date.now(), (this.events[0]?.Timestamp.getTime() ?? 0) + 1)),
      ResourceStatus: status,
      ResourceStatusReason: reason,
    });
  }
}
