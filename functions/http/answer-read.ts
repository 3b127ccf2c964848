import { refusal } from './refusal.ts';

/**
 * What `make` makes of a GET or a HEAD; any other method is refused with 405. What `make` throws is logged and answered
 * with 500.
 *
 * @param things what is read here, to begin a sentence with: `Feeds`
 */
export async function answerRead(
  { method }: Request,
  things: string,
  make: () => Promise<Response>,
  logError: (error: unknown) => void = console.error,
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') {
    const refused = refusal(405, 'METHOD_NOT_ALLOWED', `${things} are read with GET.`);
    refused.headers.set('allow', 'GET, HEAD');
    return refused;
  }
  try {
    return await make();
  } catch (error) {
    logError(error);
    return refusal(500, 'INTERNAL_SERVER_ERROR', 'Something failed on our side. Trying again may help.');
  }
}
