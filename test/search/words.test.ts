import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../schema/search/fold-word.ts';
import { wordGroupsOf, wordsOf } from '../../schema/search/words.ts';

const surfaces = (text: string): string[] => wordsOf(text).map(({ surface }) => surface);

describe('words', () => {
  it.each([
    ['Moscow’s parade, Putin’s guests', ['moscow', 'parade', 'putin', 'guests']],
    ["It's O'Brien's turn", ['it', 'o', 'brien', 'obrien', 'turn']],
    ['Côte d’Ivoire', ['cote', 'd', 'ivoire', 'divoire']],
    ["don't rock'n'roll in Xi'an, a Shi'ite", ['dont', 'rocknroll', 'in', 'xian', 'a', 'shiite']],
    ['В’ячеслав', ['вячеслав']],
    ['anti-aircraft', ['anti', 'aircraft', 'antiaircraft']],
    ['U.S. and US', ['us', 'and', 'us']],
    ['the U.S.-led talks', ['the', 'us', 'led', 'usled', 'talks']],
    ['1,000 men', ['1', '000', '1000', 'men']],
    ['2.5 of 25', ['2', '5', 'of', '25']],
    ['1.000 on 3.11.2017', ['1', '000', '1000', 'on', '3', '11', '2017']],
    ['24.kg', ['24', 'kg', '24kg']],
    ['first, second', ['first', 'second']],
    ['lenta.ru', ['lenta', 'ru', 'lentaru']],
    ['AT&T', ['at', 't', 'att']],
    ['Łukasz Žižek Æsir Straße', ['lukasz', 'zizek', 'aesir', 'strasse']],
    ['ещё Ёлка', ['еще', 'елка']],
    ['مُحَمَّد', ['محمد']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['北京 会谈', ['北', '京', '会', '谈']],
    ['한국어', ['한국어']],
    ['ﬁnance ＰＵＴＩＮ', ['finance', 'putin']],
  ])('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('stand at exact offsets, a possessive without its ’s and a compound whole', () => {
    const text = 'Kim’s anti-aircraft guns';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Kim',
      'anti',
      'aircraft',
      'anti-aircraft',
      'guns',
    ]);
  });

  it('count a compound of words as places of their own', () => {
    expect(wordsOf('an anti-aircraft gun').map(({ position }) => position)).toEqual([0, 1, 2, 1, 3]);
  });

  it('keep characters of scripts without spaces together', () => {
    expect(wordGroupsOf('北京 会谈').map(({ words }) => words.length)).toEqual([2, 2]);
  });

  it('are in order, inside the text, and each folds to what it says, whatever the text', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem());
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { words } of wordGroupsOf(text)) {
          for (const word of words) {
            expect(word.start).toBeGreaterThanOrEqual(end);
            expect(word.end).toBeGreaterThan(word.start);
            expect(word.surface).not.toBe('');
            end = word.end;
          }
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('take time in proportion to the text', () => {
    for (const text of ['a'.repeat(200_000), 'a.'.repeat(100_000), 'a-'.repeat(100_000), "a'".repeat(100_000)]) {
      expect(wordsOf(text).length).toBeLessThanOrEqual(100_000);
    }
  });
});

it('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldWord(foldWord(text))).toBe(foldWord(text));
    }),
  );
});
