import type { ResourceEvent } from './resource-event.ts';

const attempts = 5;
const attemptMilliseconds = 4_000;
/** CloudFormation takes an answer of 4 KB. */
const reasonCharacters = 1_000;

export type Answer = { readonly PhysicalResourceId: string } & (
  | { readonly Status: 'SUCCESS' }
  | { readonly Status: 'FAILED'; readonly Reason: string }
);

/**
 * Answers CloudFormation at the address that came with its question.
 *
 * @throws Error where the address takes no answer after some attempts
 */
export async function sendAnswer(
  { ResponseURL: url, StackId, RequestId, LogicalResourceId }: ResourceEvent,
  answer: Answer,
): Promise<void> {
  const reason = answer.Status === 'FAILED' ? { Reason: answer.Reason.slice(0, reasonCharacters) } : {};
  // As bytes: fetch would name a text's type in a header, which the address is not signed for.
  const body = Buffer.from(JSON.stringify({ ...answer, ...reason, StackId, RequestId, LogicalResourceId }));
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url, { method: 'PUT', body, signal: AbortSignal.timeout(attemptMilliseconds) });
      if (response.ok) return;
      throw new Error(`CloudFormation did not accept the answer: HTTP ${response.status}.`);
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    }
  }
}
