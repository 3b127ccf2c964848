import { expect, it } from 'vitest';
import { readerOf } from '../../seed/annotate/read-texts.ts';
import { sourceBefore } from '../../seed/annotate/references/press-names.ts';
import { readingOf } from '../../seed/annotate/references/reading.ts';
import { rulesInUse } from '../../seed/annotate/rules-in-use.ts';
import { SourceResolver } from '../../seed/annotate/sources/resolve.ts';
import { CodeBuffer } from '../../seed/annotate/text/code-buffer.ts';
import { sources } from '../../seed/registries/sources.ts';

const reader = readerOf(rulesInUse, new SourceResolver(sources), new CodeBuffer(), 0);

/** The words of a text with which a source's name ends, and those with which one may end. */
function endsIn(text: string): { readonly found: readonly string[]; readonly possible: readonly string[] } {
  const reading = readingOf(text, reader);
  const { tokens, pressNameEnds, isRegistered, isShared, startsOfNames } = reading;
  const mayEnd = pressNameEnds.of(reading);
  const isKnown = (name: string) => isRegistered(name) || isShared(name);
  const all = Array.from({ length: tokens.count }, (_, token) => token);
  const wordAt = (token: number) => tokens.slice(token, token + 1);
  return {
    found: all
      .filter((token) => sourceBefore(text, tokens.end(token), isKnown, startsOfNames) !== null)
      .map((token) => `${token} ${wordAt(token)}`),
    possible: all.filter(mayEnd).map((token) => `${token} ${wordAt(token)}`),
  };
}

it('lets every word pass with which a source’s name ends', () => {
  const registered = [...new Set([...sources.entries()].map(([, { name }]) => name))].filter((_, at) => at % 8 === 0);
  const texts = [
    ...registered.map((name) => `Moscow waits, as ${name} said on Monday, and “${name}” of Omsk knew.`),
    'The pier, Zaria News Agency said, is closed.',
    'The daily Zorka wrote, and the newspaper “Zorka” knew.',
    'Zorka daily said so, and so did Zorkapress Vostok.',
    'As zorka.ru reported, the Pier Herald of Omsk and The Omsk Pier Post of May 3 asked.',
    'La Prensa said, and Radio Zorka-24 and Zorka Al-Youm knew.',
  ];
  const missed = texts.flatMap((text) => {
    const { found, possible } = endsIn(text);
    return found.filter((word) => !possible.includes(word)).map((word) => `${word}: ${text}`);
  });
  expect(missed).toEqual([]);
  expect(texts.filter((text) => endsIn(text).found.length === 0).length).toBeLessThan(texts.length / 20);
});

it('tells of most words of prose that no source’s name ends with them', () => {
  const text =
    'President Lund met the minister of ports in Omsk, where Brodova and Holm had waited for three days. She said that the ' +
    'pier would be closed until the ice had gone, and that nobody from the Northern Fleet would pay for it.';
  expect(endsIn(text).possible.length).toBeLessThan(8);
});
