import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { cslItemsOf, cslItemsOfArticle } from '../../schema/export/csl.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { origin, published, publishedAt, shipped, withCitation } from './support/articles.ts';

/* What the table in schema/README.md says of dates: measured from the items that gloss makes, written and read back. */

const day: CitedDate = { date: '2017-10-30', until: null, text: 'October 30', precision: 'DAY', yearInferred: true };
const kept = 'kept';

function itemOf(date: CitedDate) {
  const [citation] = withCitation({ dates: [date], url: null }).citations;
  const [item] = citation === undefined ? [] : cslItemsOf(citation);
  if (item === undefined) throw new Error('The citation makes no item.');
  return item;
}

declare module '@citation-js/core' {
  // biome-ignore lint/style/noNamespace: the library declares its formats in namespaces, and the RIS plugin has no types.
  namespace plugins {
    // biome-ignore lint/style/noNamespace: the library declares its formats in namespaces, and the RIS plugin has no types.
    namespace output {
      interface Formats {
        ris: (options?: { format?: string }) => string;
      }
    }
  }
}

const forms = ['biblatex', 'bibtex', 'ris'] as const;

/** What a form keeps of a date: all of it, or what its reader makes of the rest. */
function left(item: object & { readonly issued?: unknown }, form: (typeof forms)[number]): unknown {
  const [back] = new Cite(new Cite([item]).format(form)).data;
  return JSON.stringify(back?.issued) === JSON.stringify(item.issued) ? kept : (back?.issued?.['date-parts'] ?? null);
}

const styled = (item: object): string[] =>
  ['apa', 'harvard1', 'vancouver'].map((template) =>
    new Cite([item]).format('bibliography', { format: 'text', template, lang: 'en-US' }).trim(),
  );

describe('of dates in CSL-JSON, Citation.js keeps', () => {
  it.each([
    ['a day', day, { biblatex: kept, bibtex: kept, ris: [[2017]] }],
    ['a month', { ...day, precision: 'MONTH' }, { biblatex: kept, bibtex: kept, ris: kept }],
    ['a year', { ...day, precision: 'YEAR' }, { biblatex: kept, bibtex: kept, ris: kept }],
    ['a range', { ...day, until: '2017-11-02' }, { biblatex: kept, bibtex: [[2017, 10, 30]], ris: [[2017]] }],
    ['what is no date', { ...day, date: null, text: 'May 32' }, { biblatex: null, bibtex: null, ris: null }],
  ] as const)('of %s what the table says', (_, date, expected) => {
    const item = itemOf({ ...date });
    expect(Object.fromEntries(forms.map((form) => [form, left(item, form)]))).toEqual(expected);
  });

  it.each([
    ['a day', day, ['(2017, October 30).', '(2017), 30 October.', '2017 Oct 30.']],
    ['a month', { ...day, precision: 'MONTH' }, ['(2017, October).', '(2017), October.', '2017 Oct.']],
    ['a year', { ...day, precision: 'YEAR' }, ['(2017).', '(2017).', '2017.']],
    [
      'a range',
      { ...day, until: '2017-11-02' },
      ['(2017, October 30–November 2).', '(2017), 30 October–2 November.', '2017 Oct 30–Nov2.'],
    ],
    ['what is no date', { ...day, date: null, text: 'May 32' }, ['(May 32).', '(May 32).', 'May 32.']],
  ] as const)('of %s the styles of APA, Harvard and Vancouver print all', (_, date, expected) => {
    const rendered = styled(itemOf({ ...date }));
    for (const [index, words] of expected.entries()) expect(rendered[index]).toContain(words);
  });

  it('of a year that was worked out the year, and that it was in the style of APA alone', () => {
    const [item] = cslItemsOfArticle(publishedAt({ yearBasis: 'FROM_CITATIONS' }), origin);
    if (item === undefined) throw new Error('The article makes no item.');
    expect(item.issued).toEqual({ 'date-parts': [[2019]], circa: true });
    expect(styled(item).map((text) => /\bca\./i.test(text))).toEqual([true, false, false]);
    for (const form of forms) expect(left(item, form)).toEqual([[2019]]);
  });
});

it('ids are keys that BibLaTeX and BibTeX allow', () => {
  for (const article of [shipped, briefing])
    for (const { id } of cslItemsOfArticle(published(article), origin)) expect(id).not.toMatch(/[\s"#'(),={}%~\\]/);
});
