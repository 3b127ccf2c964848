import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Of what a function answers, written as JSON, in bytes. Of more Lambda makes a 500 that tells nobody why. */
const maximumBytes = 6 * 1024 * 1024;
/** Of one character of a body, as JSON escapes it. */
const longestEscape = 6;
/** More than status and headers take. */
const margin = 64 * 1024;

/** Whether Lambda would not hand the result on. */
export function isTooLarge(result: APIGatewayProxyStructuredResultV2): boolean {
  // Most answers are far from it, and are not written twice.
  if ((result.body ?? '').length * longestEscape + margin <= maximumBytes) return false;
  return Buffer.byteLength(JSON.stringify(result)) > maximumBytes;
}
