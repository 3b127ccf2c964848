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

const startsOf = (words: string) => {
  const codes = Uint16Array.from(words, (character) => character.charCodeAt(0));
  return sources.startsOf(words, codes, { start: 0, end: words.length }, () => false);
};

it('knows where every name of the registry begins that words end with, however it is printed', () => {
  const before = 'Moscow waits, as ';
  // Names that begin with a small letter, as "arXiv" does, are not looked for.
  const printed = names
    .filter((name) => /^(?!The \p{Ll})[\p{Lu}\d]/u.test(name))
    .flatMap((name) => spellings.map((spelling) => before + spelling(name)))
    .filter((words) => sources.find(words.slice(before.length)) !== undefined);
  const isFound = (words: string) => {
    const begins = before.length + words.slice(before.length).search(/[\p{Lu}\d]/u);
    return startsOf(words).includes(begins);
  };
  expect(printed.length).toBeGreaterThan(names.length);
  expect(printed.filter((words) => !isFound(words))).toEqual([]);
});

it('tells of words of prose that they end in no source', () => {
  const words = ['a Deputy Minister', 'the prime minister', 'Deputy Chairman', 'two officials', 'The Northern Fleet'];
  expect(words.filter((printed) => startsOf(printed).length > 0)).toEqual([]);
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
