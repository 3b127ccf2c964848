import { randomUUID } from 'node:crypto';
import { AwsError } from './aws-error.ts';
import { type Answer, type Exchange, header } from './exchange.ts';

/** The operation of an AWS JSON call: `GetItem` of `DynamoDB_20120810.GetItem`. */
export const operationOf = (exchange: Exchange): string =>
  (header(exchange.headers, 'x-amz-target') ?? '').split('.').at(-1) ?? '';

/** Answers an operation of the AWS JSON protocol, which SSM, SQS and DynamoDB speak. */
export async function answerJson(
  exchange: Exchange,
  perform: (operation: string, input: unknown) => Promise<unknown>,
): Promise<Answer> {
  const headers = {
    'content-type': header(exchange.headers, 'content-type') ?? 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
  };
  try {
    const input: unknown = JSON.parse(exchange.body.toString() || '{}');
    return { status: 200, headers, body: JSON.stringify((await perform(operationOf(exchange), input)) ?? {}) };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return jsonError(error, headers);
  }
}

export function jsonError(error: AwsError, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = JSON.stringify({ __type: error.code, message: error.message, Message: error.message });
  return { status: error.status, headers: { ...headers, 'x-amzn-errortype': error.code }, body };
}
