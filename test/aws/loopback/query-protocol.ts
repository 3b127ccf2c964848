import { randomUUID } from 'node:crypto';
import { AwsError } from './aws-error.ts';
import type { Answer, Exchange } from './exchange.ts';
import { element } from './xml.ts';

/** The parameters of an AWS Query call, as flat as they are sent (`Parameters.member.1.ParameterKey`). */
export type QueryParameters = ReadonlyMap<string, string>;

/** Answers `Action`s of the AWS Query protocol, which STS and CloudFormation speak. */
export async function answerQuery(
  exchange: Exchange,
  namespace: string,
  perform: (action: string, parameters: QueryParameters) => Promise<unknown>,
): Promise<Answer> {
  const parameters = new Map(new URLSearchParams(exchange.body.toString()));
  const action = parameters.get('Action') ?? '';
  const xml = (status: number, body: string): Answer => ({ status, headers: { 'content-type': 'text/xml' }, body });
  try {
    const result = element(`${action}Result`, await perform(action, parameters));
    const metadata = element('ResponseMetadata', { RequestId: randomUUID() });
    return xml(200, `<${action}Response xmlns="${namespace}">${result}${metadata}</${action}Response>`);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const body = { Type: 'Sender', Code: error.code, Message: error.message };
    return xml(error.status, element('ErrorResponse', { Error: body, RequestId: randomUUID() }));
  }
}

export function requiredParameter(parameters: QueryParameters, name: string): string {
  const value = parameters.get(name);
  if (value === undefined) throw new AwsError('ValidationError', `${name} is missing.`);
  return value;
}
