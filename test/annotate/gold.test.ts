import { expect, it } from 'vitest';
import { checkGold, driftOf, explainCase } from '../../seed/evaluate/gold.ts';
import { parseGoldCases } from '../../seed/evaluate/gold-case.ts';

const command = 'npm run evaluate -- --update';

it('the cases of the gold hold, but for those listed as known failures, and those fail', async () => {
  const { broken, stale } = await driftOf(await checkGold());
  expect(broken.map(explainCase).join('\n'), 'cases that fail and are not listed in known-failures.txt').toBe('');
  expect(stale, `known failures that hold now: take them off the list with ${command}`).toEqual([]);
});

it('a case that cannot be read is named with its line and field', () => {
  const line = (change: object) =>
    JSON.stringify({ id: 'a', kind: 'b', text: 'Tolls', expected: { paragraphs: 0 }, ...change });
  expect(() => parseGoldCases(`${line({})}\n${line({})}`)).toThrow('cases.jsonl:2: id "a" is also that of line 1.');
  expect(() => parseGoldCases(line({ expected: { titel: 'Tolls' } }))).toThrow(/cases\.jsonl:1: .*"titel"/s);
  expect(() => parseGoldCases(line({ expected: {} }))).toThrow('expects nothing');
  expect(() => parseGoldCases('\n{')).toThrow(/^cases\.jsonl:2: /);
});
