// A process that loads the bundle of its argument, and runs its handler as often as it is told.
import { createRequire } from 'node:module';
import { type Answer, bundleSchema, type RunOrder, runOrderSchema } from './bundle-messages.ts';

const { handler } = bundleSchema.parse(createRequire(import.meta.url)(process.argv[2] ?? ''));

async function run({ event, times }: RunOrder): Promise<Answer> {
  const before = process.cpuUsage();
  let answer = await handler(event, {});
  for (let done = 1; done < times; done += 1) answer = await handler(event, {});
  const { user, system } = process.cpuUsage(before);
  if (answer.statusCode !== 200) throw new Error(`The answer is ${answer.statusCode}: ${answer.body}`);
  return { milliseconds: (user + system) / 1000 / times, body: answer.body };
}

process.on('message', async (message) => {
  process.send?.(await run(runOrderSchema.parse(message)));
});
