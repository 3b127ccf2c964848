import { z } from 'zod';
import { HttpApis } from '../http-api.ts';
import type { ResourceHandler } from './handler.ts';

const apiProperties = z.strictObject({
  Name: z.string(),
  ProtocolType: z.literal('HTTP'),
  Description: z.string().optional(),
  DisableExecuteApiEndpoint: z.boolean().default(false),
});

const integrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().default(30_000),
  IntegrationMethod: z.string().optional(),
});

const routeProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.literal('NONE').optional(),
});

const stageProperties = z.strictObject({
  ApiId: z.string(),
  StageName: z.string(),
  AutoDeploy: z.literal(true),
  StageVariables: z.record(z.string(), z.string().regex(/^[\w.~:/?#&=,-]+$/)).default({}),
  // Of no effect here.
  Description: z.string().optional(),
  DefaultRouteSettings: z.unknown().optional(),
  AccessLogSettings: z.unknown().optional(),
});

/** The parts of an HTTP API. */
export function httpApiHandlers(apis: HttpApis): Record<string, ResourceHandler> {
  return {
    'AWS::ApiGatewayV2::Api': {
      async create({ properties }) {
        const { DisableExecuteApiEndpoint } = apiProperties.parse(properties);
        const api = apis.create();
        api.endpointEnabled = !DisableExecuteApiEndpoint;
        const ApiEndpoint = `https://${HttpApis.host(api.id)}`;
        return { physicalId: api.id, attributes: { ApiId: api.id, ApiEndpoint } };
      },
      async update({ properties }, { physicalId, attributes }) {
        apis.api(physicalId).endpointEnabled = !apiProperties.parse(properties).DisableExecuteApiEndpoint;
        return { physicalId, attributes };
      },
      delete: async ({ physicalId }) => apis.remove(physicalId),
    },
    'AWS::ApiGatewayV2::Integration': {
      async create({ properties, physicalName }) {
        const { ApiId, IntegrationUri, TimeoutInMillis } = integrationProperties.parse(properties);
        const integration = { functionArn: IntegrationUri, timeoutMilliseconds: TimeoutInMillis };
        apis.api(ApiId).integrations.set(physicalName, integration);
        return { physicalId: physicalName };
      },
      delete: async ({ physicalId, properties }) =>
        void apis.api(integrationProperties.parse(properties).ApiId).integrations.delete(physicalId),
    },
    'AWS::ApiGatewayV2::Route': {
      async create({ properties, physicalName }) {
        const { ApiId, RouteKey, Target } = routeProperties.parse(properties);
        apis.api(ApiId).routes.set(RouteKey, Target.replace('integrations/', ''));
        return { physicalId: physicalName };
      },
      async delete({ properties }) {
        const { ApiId, RouteKey } = routeProperties.parse(properties);
        apis.api(ApiId).routes.delete(RouteKey);
      },
    },
    'AWS::ApiGatewayV2::Stage': {
      async create({ properties }) {
        const { ApiId, StageName, StageVariables } = stageProperties.parse(properties);
        apis.api(ApiId).stages.set(StageName, StageVariables);
        return { physicalId: StageName };
      },
      async update({ properties }, { physicalId, attributes }) {
        const { ApiId, StageVariables } = stageProperties.parse(properties);
        apis.api(ApiId).stages.set(physicalId, StageVariables);
        return { physicalId, attributes };
      },
      async delete({ properties }) {
        const { ApiId, StageName } = stageProperties.parse(properties);
        apis.api(ApiId).stages.delete(StageName);
      },
    },
  };
}
