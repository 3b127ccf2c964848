// A process that loads the bundle of its argument, and tells what its handler answers to an event and what that takes.
import { createRequire } from 'node:module';
import { z } from 'zod';
import { bundleSchema } from '../../bench/bundle-messages.ts';
import { type AskingOutcome, askingOrderSchema } from './asking-messages.ts';

const { handler } = bundleSchema.parse(createRequire(import.meta.url)(process.argv[2] ?? ''));
const longestBody = 2_000;
const errorsSchema = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).min(1) });

function codesOf(body: string): string[] {
  try {
    const { success, data } = errorsSchema.safeParse(JSON.parse(body));
    return success ? data.errors.map(({ extensions }) => extensions.code) : [];
  } catch {
    return [];
  }
}

process.on('message', async (message) => {
  const { event, times } = askingOrderSchema.parse(message);
  const taken: number[] = [];
  let outcome: Pick<AskingOutcome, 'status' | 'body' | 'codes'> = { status: 0, body: '', codes: [] };
  for (let done = 0; done < times; done += 1) {
    const before = process.cpuUsage();
    const { statusCode, body } = await handler(structuredClone(event), {});
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1_000);
    outcome = { status: statusCode, body: body.slice(0, longestBody), codes: codesOf(body) };
  }
  const [first = 0, ...others] = taken;
  const again = others.length === 0 ? 0 : Math.min(...others);
  process.send?.({ ...outcome, first, again } satisfies AskingOutcome);
});
