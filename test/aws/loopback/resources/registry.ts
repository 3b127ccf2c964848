import type { CloudFront } from '../edge/cloudfront.ts';
import type { HttpApis } from '../http-api.ts';
import type { AsyncInvocations } from '../lambda/async-invocation.ts';
import type { Permissions } from '../lambda/permissions.ts';
import type { DynamoDBGate } from '../services/dynamodb.ts';
import type { EventBus } from '../services/event-bus.ts';
import type { Buckets } from '../services/s3.ts';
import type { Queues } from '../services/sqs.ts';
import { bucketHandler, bucketPolicyHandler } from './bucket.ts';
import { cloudFrontHandlers } from './cloudfront.ts';
import type { CustomResources } from './custom-resource.ts';
import { eventInvokeConfigHandler } from './event-invoke-config.ts';
import type { EventSourceMappings } from './event-source-mapping.ts';
import { type FunctionHandlerDependencies, functionHandler, permissionHandler } from './function.ts';
import type { ResourceHandler } from './handler.ts';
import { httpApiHandlers } from './http-api.ts';
import { inertHandlers } from './inert.ts';
import { queueHandler, queuePolicyHandler } from './queue.ts';
import { policyHandler, roleHandler } from './role.ts';
import { ruleHandler } from './rule.ts';
import { tableHandler } from './table.ts';

export interface RegistryDependencies extends FunctionHandlerDependencies {
  readonly dynamodb: DynamoDBGate;
  readonly permissions: Permissions;
  readonly apis: HttpApis;
  readonly queues: Queues;
  readonly buckets: Buckets;
  readonly bus: EventBus;
  readonly mappings: EventSourceMappings;
  readonly cloudFront: CloudFront;
  readonly invocations: AsyncInvocations;
  readonly customResources: CustomResources;
}

/** Every type of resource that the loopback imitates. A template that holds another does not deploy. */
export const resourceHandlers = (dependencies: RegistryDependencies): Record<string, ResourceHandler> => ({
  ...inertHandlers,
  ...httpApiHandlers(dependencies.apis),
  ...cloudFrontHandlers(dependencies.cloudFront),
  'AWS::CloudFormation::CustomResource': dependencies.customResources.handler,
  'AWS::Events::Rule': ruleHandler(dependencies.bus),
  'AWS::Lambda::EventInvokeConfig': eventInvokeConfigHandler(dependencies.invocations),
  'AWS::Lambda::EventSourceMapping': dependencies.mappings.handler,
  'AWS::S3::Bucket': bucketHandler(dependencies.buckets),
  'AWS::S3::BucketPolicy': bucketPolicyHandler(dependencies.buckets),
  'AWS::SQS::Queue': queueHandler(dependencies.queues),
  'AWS::SQS::QueuePolicy': queuePolicyHandler(dependencies.queues),
  'AWS::DynamoDB::GlobalTable': tableHandler(dependencies.dynamodb),
  'AWS::IAM::Role': roleHandler(dependencies.roles),
  'AWS::IAM::Policy': policyHandler(dependencies.roles),
  'AWS::Lambda::Function': functionHandler(dependencies),
  'AWS::Lambda::Permission': permissionHandler(dependencies.permissions),
});
