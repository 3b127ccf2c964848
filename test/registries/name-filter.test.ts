import { expect, it } from 'vitest';
import { NameFilter } from '../../seed/registries/name-filter.ts';
import { sources } from '../../seed/registries/sources.ts';

const names = [...new Set([...sources.entries()].map(([, { name }]) => name))];
const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `the ${name}`,
  (name) => `“${name},”`,
  (name) => ` ${name.replace(/^The /, '')} `,
  (name) => `${name} news agency`,
  (name) => `${name} [in Russian]`,
];

it('lets every name of the registry pass, however it is printed', () => {
  const printed = names.flatMap((name) => spellings.map((spelling) => spelling(name)));
  expect(printed.filter((name) => sources.find(name) !== undefined && !sources.mayKnow(name))).toEqual([]);
  expect(printed.filter((name) => !sources.mayKnow(name) && /news agency$/.test(name))).toEqual([]);
});

it('knows the end of every name of the registry, whatever stands before it', () => {
  const printed = names.flatMap((name) => spellings.map((spelling) => `Moscow waits, as ${spelling(name)}`));
  expect(printed.filter((words) => !sources.mayEnd(words))).toEqual([]);
  expect(
    ['a Deputy Minister', 'the prime minister', 'Deputy Chairman', 'two officials'].filter((words) =>
      sources.mayEnd(words),
    ),
  ).toEqual([]);
});

it('lets spellings of one name pass that fold to one key', () => {
  const filter = new NameFilter(['izvestia', 'moskovskykomsomolets']);
  expect(
    ['Izvestiya', 'Izvestija', 'IZVESTIA', 'the Izvestia', 'Moskovskiy Komsomolets', 'Moskovskii Komsomolets'].filter(
      (name) => !filter.mayHold(name),
    ),
  ).toEqual([]);
});

it('tells of most words of prose that they are no source', () => {
  const filter = new NameFilter([...sources.entries()].map(([key]) => key));
  const words =
    'President Putin, Governor of Omsk, Yesterday, Prime Minister, Northern Fleet, Deputy Chairman, Volga'.split(', ');
  expect(words.filter((name) => filter.mayHold(name)).length).toBeLessThan(3);
});
