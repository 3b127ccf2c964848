import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { parseConfig } from './config.ts';
import { createDeployedSite } from './deployed-site.ts';
import { plainRequestOfEvent, requestOfEvent } from './lambda-event.ts';

const answer = createDeployedSite(parseConfig(process.env));

/** The API and the reader behind an HTTP API or a function URL, for what came through the edge. */
export function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return answer({
    headers: event.headers,
    plain: () => plainRequestOfEvent(event),
    request: () => requestOfEvent(event),
  });
}
