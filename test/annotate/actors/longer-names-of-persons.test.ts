import { describe, expect, it } from 'vitest';
import { markedAnew } from './marked.ts';

describe('the whole name of a person', () => {
  it.each([
    [
      'holds small particles',
      '[Ana das Dores=PERSON?ana-das-dores] and [Daniel arap Kosgei=PERSON?daniel-arap-kosgei] left.',
    ],
    [
      'holds what elsewhere is a title',
      '[Mohammed Shah Koll=PERSON?mohammed-shah-koll] and [Ernest Holm dia Holm=PERSON?ernest-holm-dia-holm] met Taoiseach [Ivo Sundal=PERSON?ivo-sundal].',
    ],
    ['ends with Sen', 'Then [Amit Sen=PERSON?amit-sen] dined. [Sen=PERSON?amit-sen] left.'],
    [
      'holds the number of a monarch',
      'King [George Holm V=PERSON?george-holm-v] and King [George Holm VI=PERSON?george-holm-vi] met.',
    ],
    ['holds the number of a generation', '[Mark Holm II=PERSON?mark-holm-ii], the envoy, was away.'],
    [
      'goes on after an Arabic surname of another',
      '[Jaber al-Mubarak al-Holm=PERSON?jaber-al-mubarak-al-holm] said so.',
    ],
    ['ends with an article in a capital', '[Turki Al-Sheikh=PERSON?turki-al-sheikh] said so.'],
    ['follows judges', 'Judges [Ana Koll=PERSON?ana-koll] and [Ivo Holm=PERSON?ivo-holm] disagreed.'],
    ['follows a day of March', 'On 14 March [Ana Maria Koll=PERSON?ana-maria-koll] was away.'],
    [
      'follows the name of those spoken for',
      'A spokesman for the [Holm Council for Freedom, Justice and Peace=ORGANISATION?holm-council-for-freedom-justice-and-peace], [Trevik Sundal=PERSON?trevik-sundal], agreed.',
    ],
    [
      'ends with a surname of two, the second of which is another’s',
      '[Nandi Holm-Zuma=PERSON?nandi-holm-zuma] spoke. [Holm-Zuma=PERSON?nandi-holm-zuma] left. [Zuma=jacob-zuma] stayed.',
    ],
    [
      'goes on after the article and the son that it has in Persian and Arabic',
      '[Farid ol-Haq Sundali=PERSON?farid-ol-haq-sundali] and [Khalid bin Sultan=PERSON?khalid-bin-sultan] agreed.',
    ],
    ['is of one of two before a summit', 'The Holm-[Zuma=jacob-zuma] talks failed.'],
    ['follows what persons alone write', 'A motion by [Trevik Sundal=PERSON?trevik-sundal] failed.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });

  it.each([
    ['a numbered ship', 'The Hu Shan Yu 417 paid its fine.'],
    ['what a fraud is known as', 'A fraud known as La Ruta led nowhere.'],
    ['the name of a march', 'The Freedom March Koll Holm was long.'],
  ])('is not %s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

it('an acronym that is said as a word is printed in small letters, too', () => {
  const marked =
    '[Kepco=korea-electric-power-corporation], [KEPCO=korea-electric-power-corporation] and [Adnoc=abu-dhabi-national-oil-company] bid.';
  expect(markedAnew(marked)).toBe(marked);
});
