import type { HttpApis } from '../http-api.ts';
import type { Permissions } from '../lambda/permissions.ts';
import type { DynamoDBGate } from '../services/dynamodb.ts';
import { type FunctionHandlerDependencies, functionHandler, permissionHandler } from './function.ts';
import type { ResourceHandler } from './handler.ts';
import { httpApiHandlers } from './http-api.ts';
import { inertHandlers } from './inert.ts';
import { policyHandler, roleHandler } from './role.ts';
import { tableHandler } from './table.ts';

export interface RegistryDependencies extends FunctionHandlerDependencies {
  readonly dynamodb: DynamoDBGate;
  readonly permissions: Permissions;
  readonly apis: HttpApis;
}

/** Every type of resource that the loopback imitates. A template that holds another does not deploy. */
export const resourceHandlers = (dependencies: RegistryDependencies): Record<string, ResourceHandler> => ({
  ...inertHandlers,
  ...httpApiHandlers(dependencies.apis),
  'AWS::DynamoDB::GlobalTable': tableHandler(dependencies.dynamodb),
  'AWS::IAM::Role': roleHandler(dependencies.roles),
  'AWS::IAM::Policy': policyHandler(dependencies.roles),
  'AWS::Lambda::Function': functionHandler(dependencies),
  'AWS::Lambda::Permission': permissionHandler(dependencies.permissions),
});
