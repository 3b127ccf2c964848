import * as z from 'zod';
import type { Bundle } from '../../../infra/bundle.ts';
import type { DeployedFunction, Template } from '../synthesized.ts';
import { type Finding, referredId } from './finding.ts';

const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string(), z.string().array()]),
});
const policySchema = z.object({
  PolicyDocument: z.object({ Statement: z.array(statementSchema) }),
  Roles: z.array(z.unknown()),
});
const functionSchema = z.object({ Role: z.unknown() });
const mappingSchema = z.object({ FunctionName: z.unknown(), EventSourceArn: z.unknown() });

/** Calls whose action has another name. AWS: "Actions, resources, and condition keys for Amazon S3". */
const otherwiseNamed: Readonly<Record<string, readonly string[]>> = {
  // Without the second, an object that is gone is a forbidden one.
  's3:GetObject': ['s3:GetObject', 's3:ListBucket'],
  's3:ListObjectVersions': ['s3:ListBucketVersions'],
  's3:ListObjectsV2': ['s3:ListBucket'],
  'sqs:SendMessageBatch': ['sqs:SendMessage'],
  // By its version, as in a versioned bucket.
  's3:DeleteObjects': ['s3:DeleteObjectVersion'],
};
/** What a client asks by itself where it is told to: endpoint discovery, and directory buckets. We use neither. */
const unused = new Set(['dynamodb:DescribeEndpoints', 's3:CreateSession']);
/** What Lambda does with the function's role to read a queue, and to write its log. */
const ofQueues = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const ofLogs = ['logs:CreateLogStream', 'logs:PutLogEvents'];

/**
 * Actions that a function's calls need and its role lacks, and actions that its role has for no call. The calls are those
 * whose code is in the bundle: what is not called is not bundled.
 */
export function permissionFindings(template: Template, functions: readonly DeployedFunction[]): Finding[] {
  return functions.flatMap(({ id, bundle }) => {
    const role = referredId(functionSchema.parse(template.Resources[id]?.Properties).Role);
    const granted = grantedTo(template, role);
    const needed = new Set([
      ...ofLogs,
      ...(isToldToDoNothing(template, id) ? [] : actionsOf(bundle)),
      ...(readsQueue(template, id) ? ofQueues : []),
    ]);
    return [
      ...[...needed].filter((action) => !granted.has(action)).map((action) => `${id}: its role may not ${action}`),
      ...[...granted].filter((action) => !needed.has(action)).map((action) => `${id}: nothing it does needs ${action}`),
    ];
  });
}

/** True of what backs a custom resource that is there to keep the bucket's documents: its calls are never made. */
function isToldToDoNothing({ Resources }: Template, functionId: string): boolean {
  return Object.values(Resources).some(
    ({ Properties = {} }) =>
      Properties['EmptyOnDelete'] === 'false' && referredId(Properties['ServiceToken']) === functionId,
  );
}

function grantedTo({ Resources }: Template, role: string | null): Set<string> {
  const actions = Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .map(({ Properties }) => policySchema.parse(Properties))
    .filter(({ Roles }) => Roles.some((attached) => referredId(attached) === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Effect, Action }) => (Effect === 'Allow' ? Action : []));
  return new Set(actions);
}

function actionsOf({ metafile }: Bundle): string[] {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
  );
  return used.flatMap((path) => {
    const [, service, command] = path.match(/@aws-sdk\/client-([a-z0-9-]+)\/.*\/commands\/(\w+)Command\.js$/) ?? [];
    const call = `${service}:${command}`;
    return service === undefined || unused.has(call) ? [] : (otherwiseNamed[call] ?? [call]);
  });
}

function readsQueue({ Resources }: Template, functionId: string): boolean {
  return Object.values(Resources).some(({ Type, Properties }) => {
    if (Type !== 'AWS::Lambda::EventSourceMapping') return false;
    const { FunctionName, EventSourceArn } = mappingSchema.parse(Properties);
    const source = referredId(EventSourceArn);
    return referredId(FunctionName) === functionId && source !== null && Resources[source]?.Type === 'AWS::SQS::Queue';
  });
}
