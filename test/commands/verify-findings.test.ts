import { describe, expect, it } from 'vitest';
import { publish } from '../../seed/publish/publish.ts';
import { engines } from '../support/engines.ts';
import { plantsIn } from './support/plants.ts';
import { first, now, other, tableToVerify } from './support/table-to-verify.ts';

describe.each(engines)('npm run verify on $name', (engine) => {
  const verified = tableToVerify(engine);
  const { table, verify } = verified;

  it.each(plantsIn(verified))('finds $name', async ({ plant, found, isRepaired }) => {
    await plant();
    const { lines, wrong, repaired } = await verify();
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(found)]));
    expect({ wrong, repaired }).toEqual({ wrong: lines.length, repaired: 0 });
    const again = await verify({ repair: true });
    expect(again.wrong).toBe(wrong);
    if (!isRepaired) return expect(again.repaired).toBe(0);
    expect(again.repaired).toBe(wrong);
    // A record that was relisted gets its names in the next run, and what an unpublished article left behind is removed.
    let left = await verify({ repair: true });
    if (left.wrong > 0) left = await verify({ repair: true });
    expect(left.lines).toEqual([]);
    for (const article of [first, other]) await publish(table(), article, now);
    expect((await verify()).lines).toEqual([]);
  });
});
