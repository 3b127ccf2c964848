import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { PreparedDocument } from '../../../seed/commands/seeding/document-seeder.ts';
import { seedInOrder } from '../../../seed/commands/seeding/in-order.ts';

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
}

it('holds no more documents than it works on, publishes one name in order and others at once, and tells in order', async () => {
  const count = 60;
  const atOnce = 6;
  let asked = 0;
  let told = 0;
  let held = 0;
  let publishing = 0;
  let mostPublishing = 0;
  const published: number[] = [];

  async function* files(): AsyncGenerator<string> {
    for (; asked < count; asked += 1) {
      held = Math.max(held, asked - told);
      yield String(asked);
    }
  }

  // The later ones of a window are ready first.
  async function prepare(file: string): Promise<PreparedDocument> {
    const number = Number(file);
    await turns(3 * (atOnce - (number % atOnce)));
    return {
      names: number % 3 === 0 ? [file, 'the same'] : [file],
      warnings: [],
      orphans: [],
      publish: async () => {
        publishing += 1;
        mostPublishing = Math.max(mostPublishing, publishing);
        await turns(4);
        publishing -= 1;
        published.push(number);
        return { problem: file };
      },
    };
  }

  const seen: string[] = [];
  for await (const { file, publication } of seedInOrder(files(), prepare, atOnce)) {
    expect(publication).toEqual({ problem: file });
    seen.push(file);
    told += 1;
  }
  expect(seen).toEqual(Array.from({ length: count }, (_, index) => String(index)));
  const same = published.filter((number) => number % 3 === 0);
  expect(same).toEqual(same.toSorted((a, b) => a - b));
  expect(mostPublishing).toBeGreaterThan(1);
  expect(held).toBeLessThanOrEqual(atOnce);
});
