import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { highlightsOf } from '../../schema/search/highlights.ts';
import { parseQuery } from '../../schema/search/parse-query.ts';
import { type RankFilter, rank } from '../../schema/search/rank.ts';
import { searchUnitAt, unitPlace } from '../../schema/search/units.ts';
import { articleOf } from '../support/articles.ts';
import { heldArticle, opened } from './support/index-of.ts';
import { storedOf } from './support/stored.ts';

const emirates = storedOf({
  ...articleOf(
    'Emirates and the Emirs',
    [
      'Gazprom seeks talks with Iran (Kommersant, November 3).',
      'The emir of the city spoke of sanctions against Russia.',
      'The sanctioned anti-aircraft gun of the U.S. fleet was old.',
      'An antiaircraft gun was sold; a gun was seen in Ulan-Ude.',
    ],
    { date: '2017-11-06' },
  ),
  sections: [{ title: 'A heading on sanctions', level: 2, firstParagraph: 2 }],
});
const later = storedOf(
  articleOf('Later talks', ['Talks went on (Vedomosti, November 4).', 'Russian emirates and relations.'], {
    date: '2018-01-05',
    issue: 2,
    publication: 'Other Review',
  }),
);
const corpus = [emirates, later];

function found(query: string, filter: RankFilter = {}, articles: readonly StoredArticle[] = corpus): string[] {
  const segments = articles.map((article) => opened(heldArticle(article)));
  const parsed = parseQuery(query);
  const ranking = rank(segments, parsed, filter, { after: null, limit: 100, isCounted: true });
  return ranking.hits.map(({ segment, unit }) => {
    const article = articles[segment];
    const place = article && unitPlace(article, unit);
    const shown = article && place ? searchUnitAt(article, place) : null;
    if (!shown) throw new Error('A hit is a unit of its article.');
    const marked = highlightsOf(shown, ranking.found).map(({ start, end }) => shown.text.slice(start, end));
    return `${segment}.${unit}: ${marked.join(', ')}`;
  });
}

describe('a query', () => {
  it('finds titles, headings and paragraphs, with what matches in each', () => {
    expect(found('sanctions').toSorted()).toEqual(['0.1: sanctions', '0.3: sanctions', '0.4: sanctioned']);
    expect(found('talks').toSorted()).toEqual(['0.2: talks', '1.0: talks', '1.1: Talks']);
  });

  it('asks for all words, in one unit', () => {
    expect(found('emir sanctions')).toEqual(['0.3: emir, sanctions']);
    expect(found('emir gun')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('« ... »')).toEqual([]);
  });

  it('takes text in quotes as a phrase', () => {
    expect(found('"gun was sold"')).toEqual(['0.5: gun was sold']);
    expect(found('“gun was” ulan')).toEqual(['0.5: gun was, gun was, Ulan-Ude']);
    expect(found('"sold was gun"')).toEqual([]);
    expect(found('"gun was so')).toEqual([]);
  });

  it('takes the last word as a beginning, from three letters on, but not in quotes', () => {
    expect(found('spoke sanc')).toEqual(['0.3: spoke, sanctions']);
    expect(found('sanc spoke')).toEqual([]);
    expect(found('"sanc"')).toEqual([]);
    expect(found('ga')).toEqual([]);
    expect(found('relatio')).toEqual(['1.2: relations']);
    expect(found('anti-airc').toSorted()).toEqual(['0.4: anti-aircraft', '0.5: antiaircraft']);
  });

  it('finds compounds however they are written', () => {
    for (const query of ['anti-aircraft', 'antiaircraft']) {
      expect(found(query).toSorted()).toEqual(['0.4: anti-aircraft', '0.5: antiaircraft']);
    }
    expect(found('us fleet')).toEqual(['0.4: U.S, fleet']);
    expect(found('u.s. fleet')).toEqual(['0.4: U.S, fleet']);
    expect(found('ulan ude')).toEqual(['0.5: Ulan, Ude']);
  });

  it('finds what follows a particle, with or without it, and no number in the parts of another', () => {
    const coast = storedOf(articleOf('The coast', ['Côte d’Ivoire sold 2.5 tons; O’Brien sold 25.']));
    const ofCoast = (query: string) => found(query, {}, [coast]).filter((hit) => !hit.startsWith('0.0'));
    expect(ofCoast('ivoire')).toEqual(['0.1: Ivoire']);
    expect(ofCoast("d'ivoire")).toEqual(['0.1: d’Ivoire']);
    for (const query of ['brien', 'o brien', 'obrien', '"o\'brien sold"']) expect(ofCoast(query)).toHaveLength(1);
    expect(ofCoast('25')).toEqual(['0.1: 25']);
    expect(ofCoast('2.5')).toEqual(['0.1: 2.5']);
  });

  it('takes two Korean syllables as a beginning, since particles are written onto nouns', () => {
    const seoul = storedOf(articleOf('Korea', ['그들은 서울에서 만났다.']));
    expect(found('서울', {}, [seoul])).toEqual(['0.1: 서울에서']);
  });

  it('knows no case, diacritics or possessives', () => {
    expect(found('GÁZPROM’s')).toEqual(['0.2: Gazprom']);
  });

  it('stems words, but not those of names', () => {
    const named = storedOf({
      ...articleOf('Emirates', ['Emirates and emirs.']),
      paragraphs: articleOf('Emirates', ['Emirates and emirs.']).paragraphs.map((paragraph) => ({
        ...paragraph,
        mentions: [{ start: 0, end: 8, kind: 'NAME' as const, actor: 'iran' }],
      })),
    });
    expect(found('"emir"', {}, [named])).toEqual(['0.1: emirs']);
    expect(found('"emirates"', {}, [named]).toSorted()).toEqual(['0.0: Emirates', '0.1: Emirates, emirs']);
  });
});

describe('a short word', () => {
  const used = storedOf(articleOf('Words in use', ['Using gas, they age.', 'The U.S. fleet agreed.']));

  it('is not the stem of another', () => {
    expect(found('US', {}, [used])).toEqual(['0.2: U.S']);
    expect(found('U.S.', {}, [used])).toEqual(['0.2: U.S']);
  });

  it('is not found by a longer one whose stem it could be', () => {
    const counted = storedOf(articleOf('Ships', ['One waits.', 'They wait on the river.']));
    expect(found('one', {}, [counted])).toEqual(['0.1: One']);
    expect(found('use', {}, [used]).toSorted()).toEqual(['0.0: use', '0.1: Using']);
  });

  it('is found in all its forms', () => {
    expect(found('"used"', {}, [used]).toSorted()).toEqual(['0.0: use', '0.1: Using']);
    expect(found('"ages"', {}, [used])).toEqual(['0.1: age']);
  });
});

describe('filters', () => {
  it.each<[RankFilter, string[]]>([
    [{ publication: 'other-review' }, ['1.0', '1.1']],
    [{ publication: 'nobody' }, []],
    [{ from: 2018_01_01 }, ['1.0', '1.1']],
    [{ to: 2017_11_06 }, ['0.2']],
    [{ actor: 'gazprom' }, ['0.2']],
    [{ source: 'vedomosti' }, ['1.0', '1.1']],
    [{ actor: 'russia', source: 'kommersant', publication: 'test-monitor', from: 2017_11_06, to: 2017_11_06 }, ['0.2']],
    [{ actor: 'gazprom', source: 'vedomosti' }, []],
  ])('%j', (filter, expected) => {
    const units = found('talks', filter).map((hit) => hit.slice(0, hit.indexOf(':')));
    expect(units.toSorted()).toEqual(expected);
  });
});
