// A process that loads the bundle of its argument, and hands its handler the events that it is told to.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import { bundleSchema, type Order, orderSchema, type Result } from './bundle-messages.ts';

const { handler, prepare } = bundleSchema.parse(createRequire(import.meta.url)(process.argv[2] ?? ''));

async function run({ events, times, answers }: Order): Promise<Result> {
  const given: string[] = [];
  let milliseconds = 0;
  for (let done = 0; done < times; done += 1) {
    const prepared = prepare === undefined ? events : events.map(prepare);
    const before = process.cpuUsage();
    for (const event of prepared) {
      const { statusCode, body } = await handler(event, {});
      if (statusCode !== 200) throw new Error(`The answer is ${statusCode}: ${body}`);
      if (answers && done === times - 1) given.push(body);
    }
    const { user, system } = process.cpuUsage(before);
    milliseconds += (user + system) / 1000;
  }
  const peakKilobytes = process.resourceUsage().maxRSS;
  return { milliseconds: milliseconds / times / events.length, answers: given, peakKilobytes };
}

async function runProfiled(order: Order, file: string): Promise<Result> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const result = await run(order);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  writeFileSync(file, JSON.stringify(profile));
  return result;
}

process.on('message', async (message) => {
  const order = orderSchema.parse(message);
  process.send?.(await (order.profile === null ? run(order) : runProfiled(order, order.profile)));
});
