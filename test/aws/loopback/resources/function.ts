import { z } from 'zod';
import { arnOf } from '../account.ts';
import type { Roles } from '../iam/roles.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Permissions } from '../lambda/permissions.ts';
import type { ResourceHandler, ResourceRequest } from './handler.ts';

const functionProperties = z.strictObject({
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string(),
  Role: z.string(),
  Runtime: z.literal('nodejs24.x'),
  Architectures: z.tuple([z.literal('arm64')]),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()).default({}) }).prefault({}),
  LoggingConfig: z.strictObject({
    LogFormat: z.string().default('Text'),
    LogGroup: z.string(),
    // Lambda's own lines: there are none here.
    SystemLogLevel: z.string().optional(),
  }),
  // Of no effect here.
  Description: z.string().optional(),
  TracingConfig: z.unknown().optional(),
});

export interface FunctionHandlerDependencies {
  readonly functions: Functions;
  readonly roles: Roles;
  readonly readObject: (bucket: string, key: string) => Buffer;
}

/** `AWS::Lambda::Function`, run from its zip. One without an own log group is refused: Lambda would make one that stays. */
export function functionHandler({ functions, roles, readObject }: FunctionHandlerDependencies): ResourceHandler {
  const deploy = async (name: string, { properties }: ResourceRequest) => {
    const { Code, Handler, Role, MemorySize, Timeout, Environment, LoggingConfig } =
      functionProperties.parse(properties);
    if (roles.withArn(Role)?.trusted.includes('lambda.amazonaws.com') !== true)
      throw new Error('The role defined for the function cannot be assumed by Lambda.');
    await functions.deploy(
      {
        name,
        handler: Handler,
        roleArn: Role,
        memoryMegabytes: MemorySize,
        timeoutSeconds: Timeout,
        environment: Environment.Variables,
        logGroup: LoggingConfig.LogGroup,
        logFormat: LoggingConfig.LogFormat,
      },
      readObject(Code.S3Bucket, Code.S3Key),
    );
    return { physicalId: name, attributes: { Arn: arnOf('lambda', `function:${name}`) } };
  };
  return {
    create: (request) => deploy(request.physicalName, request),
    update: (request, { physicalId }) => deploy(physicalId, request),
    delete: ({ physicalId }) => functions.remove(physicalId),
  };
}

const permissionProperties = z.strictObject({
  Action: z.literal('lambda:InvokeFunction'),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

export function permissionHandler(permissions: Permissions): ResourceHandler {
  return {
    async create({ properties, physicalName }) {
      const { FunctionName, Principal, SourceArn } = permissionProperties.parse(properties);
      permissions.add(physicalName, { functionName: FunctionName, principal: Principal, sourceArn: SourceArn });
      return { physicalId: physicalName };
    },
    delete: async ({ physicalId }) => permissions.remove(physicalId),
  };
}
