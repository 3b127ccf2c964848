/** Where the server of a web function has to listen. */
export interface HttpEndpoint {
  readonly host: string;
  readonly port: number;
}

/**
 * What `AWS_LAMBDA_HTTP_ENDPOINT` says, `HOST:PORT`: Lambda sets it for a web function and sends requests nowhere else.
 *
 * @throws Error where it is missing or no such address
 */
export function httpEndpointOf(environment: Readonly<Record<string, string | undefined>>): HttpEndpoint {
  const text = environment['AWS_LAMBDA_HTTP_ENDPOINT'];
  if (text === undefined) throw new Error('AWS_LAMBDA_HTTP_ENDPOINT is missing: Lambda sets it for a web function.');
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  if (host === '' || Number(port) > 65_535) throw new Error(`AWS_LAMBDA_HTTP_ENDPOINT is not HOST:PORT: ${text}.`);
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}
