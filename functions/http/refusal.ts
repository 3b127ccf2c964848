import type { ErrorCode } from '../../schema/errors.ts';

/** A response that says in GraphQL's form why a request gets no answer. */
export function refusal(status: number, code: ErrorCode, message: string): Response {
  return Response.json(
    { errors: [{ message, extensions: { code } }] },
    { status, headers: { 'cache-control': 'no-store' } },
  );
}
