// A process with nothing in it but a function's bundle, whose handler it gives events, one after another, as Lambda does.
import { createRequire } from 'node:module';
import { z } from 'zod';
import { type Answers, ordersSchema } from './messages.ts';

const resultSchema = z.object({ statusCode: z.number(), body: z.string() });
const bundleSchema = z.object({
  handler: z.custom<(event: unknown, context: object) => Promise<unknown>>((value) => typeof value === 'function'),
});
const [bundle = '', leaking] = process.argv.slice(2);
const { handler } = bundleSchema.parse(createRequire(import.meta.url)(bundle));
/** What a fault would keep; only to see that it is found. */
const kept: unknown[] = [];

process.on('message', async (message) => {
  const answers: Answers = { peak: 0, answers: [] };
  for (const event of ordersSchema.parse(message)) {
    const result = await handler(event, {});
    const { statusCode, body } = resultSchema.parse(result);
    if (leaking !== undefined) kept.push(Buffer.from(body));
    answers.answers.push({ status: statusCode, refused: statusCode !== 200 || body.startsWith('{"errors"') });
    answers.peak = Math.max(answers.peak, process.memoryUsage.rss());
  }
  process.send?.(answers);
});
