import { afterAll, beforeAll, expect, it } from 'vitest';
import { structuredDocument } from '../support/structured-document.ts';
import { type Api, startApi } from './support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish((await structuredDocument()).article);
});
afterAll(() => api.stop());

const articleOf = async (selection: string) => {
  const { data, errors } = await api.ask(`{ article(by: {slug: "a-port-between-two-rivers"}) { ${selection} } }`);
  expect(errors).toEqual([]);
  return data.article;
};

it('tells what each paragraph is; tables and code have no annotations and are outside coverage', async () => {
  const { paragraphs, citationCoverage } = await articleOf(
    'citationCoverage paragraphs { number kind text sentences { cited } citations { number } mentions { text } segments { text } }',
  );
  const kinds = ['TEXT', 'LIST_ITEM', 'LIST_ITEM', 'QUOTE', 'TABLE', 'CODE'];
  expect(paragraphs.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
  expect(paragraphs[4]).toMatchObject({ text: 'Year\tShips\n2017\t12', sentences: [], citations: [], mentions: [] });
  expect(paragraphs[5]).toMatchObject({ text: 'tonnes = ships * 280', sentences: [], segments: [{}] });
  // Of five sentences all but one; a note's later marker supports its sentence too.
  expect(citationCoverage).toBeCloseTo(4 / 5);
});

it('gives headings with the paragraph that follows each, and each by its id', async () => {
  const { sections } = await articleOf('sections { id number title level firstParagraph article { slug } }');
  expect(sections).toMatchObject([
    { number: 1, title: 'What was agreed', level: 2, firstParagraph: 2 },
    { number: 2, title: 'The figures', level: 3, firstParagraph: 5 },
    { number: 3, title: 'What comes next', level: 2, firstParagraph: null },
  ]);
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { id ... on Section { title } } }', {
    id: sections[1].id,
  });
  expect(data.node).toEqual({ id: sections[1].id, title: 'The figures' });
});

it('gives notes whole, with what they cite and every paragraph that calls them', async () => {
  const { notes } = await articleOf(
    'notes { label text paragraphNumbers citations { number inNote source { slug } } }',
  );
  expect(notes).toEqual([
    {
      label: '1',
      text: 'Reuters, May 1, 2019. The paper did not say who paid for the survey.',
      paragraphNumbers: [1, 3],
      citations: [{ number: 2, inNote: true, source: { slug: 'reuters' } }],
    },
  ]);
});

it('tells its warnings by code and place', async () => {
  const { warnings, language } = await articleOf(
    'language warnings { code message line column range { start end } paragraph { number } }',
  );
  expect(warnings).toEqual([
    {
      code: 'PUBLICATION_MISSING',
      message: expect.stringMatching(/^No publication/),
      line: expect.any(Number),
      column: expect.any(Number),
      range: null,
      paragraph: null,
    },
  ]);
  expect(language === null || language === 'en').toBe(true);
});
