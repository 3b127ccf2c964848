import { afterAll, beforeAll, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { applyCorrections } from '../../seed/corrections/apply-corrections.ts';
import { correctionOf, quoted } from '../corrections/support/corrections.ts';
import { type Api, startApi } from './support/api.ts';

const document = `A Port Waits

Publication: Eurasia Daily Monitor Volume: 14 Issue: 142

Nobody knows why (Kommersant, November 3; Tass, November 4). Moscow is patient, Putin said.
`;

let api: Api;
beforeAll(async () => {
  api = await startApi();
  const { article } = applyCorrections(annotateText(document), [
    correctionOf(
      { kind: 'CHANGE_CITATION', target: quoted('Kommersant, November 3'), citation: { source: 'Interfax' } },
      'a',
    ),
    correctionOf({ kind: 'CHANGE_MENTION', target: quoted('Putin'), mention: { kind: 'DESCRIPTION' } }, 'b'),
    correctionOf({ kind: 'REMOVE_MENTION', target: quoted('Gazprom') }, 'c'),
  ]);
  await api.publish(article);
});
afterAll(() => api.stop());

const ask = async (query: string) => {
  const { data, errors } = await api.ask(query);
  expect(errors).toEqual([]);
  return data;
};
const editor = { kind: 'EDITOR', rule: null, by: 'Jane Doe', at: '2026-11-28T00:00:00.000Z', reason: 'a misprint' };
const provenance = 'provenance { kind rule by at reason }';

it('Article.corrections tells what editors changed, applied or orphaned', async () => {
  const { article } = await ask(
    '{ article(by: {slug: "a-port-waits"}) { corrections { id kind state by at reason exact problem paragraph { number } range { start end } } } }',
  );
  const { corrections } = article;
  expect(corrections).toMatchObject([
    {
      kind: 'CHANGE_CITATION',
      state: 'APPLIED',
      by: 'Jane Doe',
      exact: 'Kommersant, November 3',
      problem: null,
      paragraph: { number: 1 },
      range: { start: 18, end: 40 },
    },
    { kind: 'CHANGE_MENTION', state: 'APPLIED', at: '2026-11-28T00:00:00.000Z', reason: 'a misprint' },
    {
      kind: 'REMOVE_MENTION',
      state: 'ORPHANED',
      problem: '“Gazprom” is not in the text.',
      paragraph: null,
      range: null,
    },
  ]);
  expect(new Set(corrections.map(({ id }: { id: string }) => id)).size).toBe(3);
});

it('says who made each citation, date and mention: a rule or an editor', async () => {
  const { article } = await ask(`{ article(by: {slug: "a-port-waits"}) {
    citations { nodes { source { slug } ${provenance} dates { ${provenance} } } }
    mentions { nodes { text ${provenance} } }
  } }`);
  expect(article.citations.nodes).toMatchObject([
    { source: { slug: 'interfax' }, provenance: editor, dates: [{ provenance: { kind: 'MACHINE', by: null } }] },
    { source: { slug: 'tass' }, provenance: { kind: 'MACHINE', rule: expect.stringMatching(/^[a-z-]+$/) } },
  ]);
  expect(article.mentions.nodes).toMatchObject([
    { text: 'Moscow', provenance: { kind: 'MACHINE', rule: 'capital-as-subject', by: null } },
    { text: 'Putin', provenance: editor },
  ]);
});

it('says the same in the lists of a source and of an actor', async () => {
  const { source, actor } = await ask(`{
    source(slug: "interfax") { citations { nodes { ${provenance} dates { provenance { kind } } } } }
    actor(slug: "vladimir-putin") { mentions { nodes { ${provenance} } } }
  }`);
  expect(source.citations.nodes).toEqual([{ provenance: editor, dates: [{ provenance: { kind: 'MACHINE' } }] }]);
  expect(actor.mentions.nodes).toEqual([{ provenance: editor }]);
});
