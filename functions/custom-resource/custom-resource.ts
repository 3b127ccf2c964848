import type { Context } from 'aws-lambda';
import type { ResourceEvent } from './resource-event.ts';
import { sendAnswer } from './send-answer.ts';

/** Time to answer CloudFormation in, before the function is ended. */
const answerMilliseconds = 30_000;

/**
 * A handler that does the work and tells CloudFormation how it went, whatever happens: also when the work fails, and before
 * the function's own time is over. CloudFormation would wait for an answer that never comes.
 *
 * @param work gives the resource's physical id; another one than before makes it another resource, and the old one is
 *   then deleted
 */
export function customResource(
  work: (event: ResourceEvent, context: Context) => Promise<string>,
): (event: ResourceEvent, context: Context) => Promise<void> {
  return async (event, context) => {
    try {
      const physicalId = await beforeTheEnd(work(event, context), context);
      await sendAnswer(event, { Status: 'SUCCESS', PhysicalResourceId: physicalId });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const physicalId = 'PhysicalResourceId' in event ? event.PhysicalResourceId : `none-${event.RequestId}`;
      await sendAnswer(event, { Status: 'FAILED', PhysicalResourceId: physicalId, Reason: reason });
      // Counted among the function's errors, for which there is an alarm.
      throw error;
    }
  };
}

function beforeTheEnd(work: Promise<string>, context: Context): Promise<string> {
  const milliseconds = Math.max(context.getRemainingTimeInMillis() - answerMilliseconds, 0);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`It was not done within ${Math.round(milliseconds / 1000)} seconds.`)),
      milliseconds,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
