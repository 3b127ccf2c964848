import { CustomResource, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { functionTimeouts } from '../functions/timeouts.ts';
import type { Bundle } from './bundle.ts';
import { GlossFunction, oneProcessor } from './gloss-function.ts';
import { type GlossTable, publishActions } from './table.ts';

export interface SeedingProps {
  readonly bundle: Bundle;
  /** A digest of the documents' annotations: with another one they are published again. */
  readonly contents: string;
  readonly table: GlossTable;
  readonly revisionDays: number;
}

/** Publishes the shipped documents within the deploy, which waits for it, and fails when it fails. */
export class Seeding extends Construct {
  readonly function: GlossFunction;
  readonly resource: CustomResource;

  constructor(scope: Construct, id: string, { bundle, contents, table, revisionDays }: SeedingProps) {
    super(scope, id);
    this.function = new GlossFunction(this, 'Function', {
      description: 'Publishes the shipped documents.',
      bundle,
      memorySize: oneProcessor,
      timeoutSeconds: functionTimeouts.seeding,
      environment: { TABLE_NAME: table.tableName, REVISION_DAYS: String(revisionDays) },
      // It has answered CloudFormation: to do the same again would help nobody.
      retryAttempts: 0,
    });
    table.grant(this.function, ...publishActions);
    this.resource = new CustomResource(this, 'Resource', {
      resourceType: 'Custom::ShippedDocuments',
      serviceToken: this.function.functionArn,
      serviceTimeout: Duration.seconds(functionTimeouts.seedingResource),
      properties: { Contents: contents },
    });
    if (this.function.role !== undefined) this.resource.node.addDependency(this.function.role);
  }
}
