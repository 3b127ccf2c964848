import { z } from 'zod';
import type { Cloud } from '../aws/loopback/cloud.ts';
import type { Bucket } from '../aws/loopback/services/s3.ts';
import type { Queue } from '../aws/loopback/services/sqs.ts';
import { type CdkRun, cdk } from './cdk.ts';
import type { Report } from './report.ts';

/** All that a step of the rehearsal works with. */
export interface Stage {
  readonly cloud: Cloud;
  readonly report: Report;
  /** The copy of the project that is deployed. */
  readonly project: string;
  /** Where the database answers without any permission, as a publisher of long ago left it. */
  readonly databaseEndpoint: string;
  /** Where the CDK CLI keeps its own files. */
  readonly home: string;
}

const outputsSchema = z.object({
  GraphQLUrl: z.string(),
  TableName: z.string(),
  DocumentsBucketName: z.string(),
  IngestQueueUrl: z.string(),
});

/** A deployed stack, as its outputs show it. */
export interface Deployed {
  readonly graphqlUrl: string;
  readonly tableName: string;
  readonly bucket: Bucket;
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** `https://` and the name of the HTTP API, behind the edge. */
  readonly originUrl: string;
}

/** `npx cdk …` of an environment, as the README has it, without the question before permissions change. */
export async function runCdk(stage: Stage, command: 'deploy' | 'destroy', environment: string): Promise<CdkRun> {
  const sure = command === 'deploy' ? ['--require-approval', 'never'] : ['--force'];
  const started = Date.now();
  const run = await cdk(
    { endpoint: stage.cloud.endpoint, home: stage.home, project: stage.project },
    command,
    ...sure,
    ...(environment === 'dev' ? [] : ['-c', `environment=${environment}`]),
  );
  stage.report.tell(
    `cdk ${command} (${environment})`,
    `exit ${run.exitCode}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return run;
}

export const stackName = (environment: string): string => `Gloss-${environment}`;

/** @throws where the stack is not there or lacks an output */
export function deployed({ cloud }: Stage, environment: string): Deployed {
  const stack = cloud.cloudFormation.stack(stackName(environment));
  if (stack === undefined) throw new Error(`There is no stack ${stackName(environment)}.`);
  const outputs = outputsSchema.parse(
    Object.fromEntries(stack.outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
  );
  const api = [...stack.resources.values()].find(({ type }) => type === 'AWS::ApiGatewayV2::Api');
  const queue = cloud.queues.queue(outputs.IngestQueueUrl);
  if (queue.redrive === null || api === undefined) throw new Error('The stack has no dead-letter queue or no API.');
  return {
    graphqlUrl: outputs.GraphQLUrl,
    tableName: outputs.TableName,
    bucket: cloud.buckets.named(outputs.DocumentsBucketName),
    queue,
    deadLetters: cloud.queues.queue(queue.redrive.deadLetterArn),
    originUrl: String(api.attributes['ApiEndpoint']),
  };
}
