import { describe, expect, it } from 'vitest';
import { provenanceOf } from '../../schema/records/provenance.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { applyCorrections } from '../../seed/corrections/apply-corrections.ts';
import type { CorrectionChange } from '../../seed/corrections/correction.ts';
import { readMarkdown } from '../../seed/formats/markdown/read-markdown.ts';
import { identityOf } from '../../seed/publish/identity.ts';
import { correctionOf, quoted } from './support/corrections.ts';

const head = 'A Port Waits\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142\n\n';
const correct = (text: string, ...changes: readonly CorrectionChange[]) => {
  const { article, slug } = applyCorrections(
    annotateText(head + text),
    changes.map((change, index) => correctionOf(change, `c${index}`)),
  );
  const citations = article.paragraphs.flatMap(({ citations: all }) => all);
  const mentions = article.paragraphs.flatMap(({ mentions: all, text: whole }) =>
    all.map(({ start, end, kind, actor, provenance }) => ({ text: whole.slice(start, end), kind, actor, provenance })),
  );
  return { article, slug, citations, mentions, states: article.corrections.map(({ state }) => state) };
};
const problemOf = (text: string, change: CorrectionChange) => correct(text, change).article.corrections[0]?.problem;
const day = (date: string) => ({ date, until: null, precision: 'DAY', text: date }) as const;
const editor = { kind: 'EDITOR', rule: null, by: 'Jane Doe', at: '2026-11-28T00:00:00.000Z', reason: 'a misprint' };

const waits =
  'Nobody knows why (Kommersant, November 3; Tass, November 4). Moscow is patient.\n\nPutin spoke. Putin left.';

describe('a corrected citation', () => {
  it('has the source and the dates that the editor gives, and says who gave them', () => {
    const { article, citations } = correct(waits, {
      kind: 'CHANGE_CITATION',
      target: quoted('Kommersant, November 3'),
      citation: { source: 'Vedomosti', dates: [day('2016-11-03')] },
    });
    expect(citations).toMatchObject([
      { number: 1, source: 'vedomosti', dates: [{ date: '2016-11-03', text: 'November 3', yearInferred: false }] },
      { number: 2, source: 'tass', dates: [{ date: '2017-11-04', yearInferred: true }] },
    ]);
    const [first, second] = citations.map((citation) => [citation, ...citation.dates]);
    expect(first?.map((each) => provenanceOf(each, article.provenances))).toEqual([editor, editor]);
    expect(second?.map((each) => provenanceOf(each, article.provenances).kind)).toEqual(['MACHINE', 'MACHINE']);
    // Sources are those that are cited still.
    expect(article.sources.map(({ slug }) => slug)).toEqual(['vedomosti', 'tass']);
  });

  it('is gone where the editor removes it; the others are numbered through', () => {
    const target = quoted('Kommersant, November 3');
    const { article, citations } = correct(waits, { kind: 'REMOVE_CITATION', target });
    expect(citations).toMatchObject([{ number: 1, source: 'tass' }]);
    expect(article.sources.map(({ slug }) => slug)).toEqual(['tass']);
    const both = correct(
      waits,
      { kind: 'REMOVE_CITATION', target },
      { kind: 'REMOVE_CITATION', target: quoted('Tass, November 4') },
    );
    expect(both.article.paragraphs[0]?.sentences.map(({ cited }) => cited)).toEqual([false, false]);
  });

  it('is made where the annotator found none, with the claim that it stands behind', () => {
    const text = 'Moscow waits, as the harbour paper wrote on Friday, and Iran agreed (Tass, November 4).';
    const { article, citations } = correct(text, {
      kind: 'ADD_CITATION',
      target: quoted('the harbour paper'),
      citation: { source: 'The Harbour Paper', dates: [day('2017-11-03')] },
    });
    expect(
      citations.map(({ number, source, claim }) => [number, source, claim && text.slice(claim.start, claim.end)]),
    ).toEqual([
      [1, 'harbour-paper', 'Moscow waits, as'],
      [2, 'tass', 'wrote on Friday, and Iran agreed'],
    ]);
    expect(article.paragraphs[0]?.sentences.map(({ cited }) => cited)).toEqual([true]);
    expect(article.sources.find(({ slug }) => slug === 'harbour-paper')).toMatchObject({ registered: false });
  });

  it('has the claim that the editor quotes, and none where they say so', () => {
    const target = quoted('Tass, November 4');
    const claimOf = (claim: ReturnType<typeof quoted> | null) =>
      correct(waits, { kind: 'CHANGE_CITATION', target, citation: { claim } }).citations[1]?.claim;
    expect(claimOf(quoted('knows why'))).toEqual({ start: 7, end: 16 });
    expect(claimOf(null)).toBeNull();
  });

  it('in a note is found by the note’s words', () => {
    const noted = 'Moscow is patient.[1]\n\n[1] Kommersant, November 3; Tass, November 4.';
    const { article, citations } = correct(noted, {
      kind: 'CHANGE_CITATION',
      target: quoted('Tass, November 4'),
      citation: { source: 'Interfax' },
    });
    expect(citations.map(({ source, inNote }) => [source, inNote])).toEqual([
      ['kommersant', true],
      ['interfax', true],
    ]);
    const removed = correct(noted, { kind: 'REMOVE_CITATION', target: quoted('Kommersant, November 3') });
    expect(removed.article.notes[0]?.citations).toEqual([1]);
    expect(article.notes[0]?.citations).toEqual([1, 2]);
  });

  it('is added to a note by the note’s words, and stands at its first marker in the order of the note', () => {
    const noted =
      'Moscow is patient.[1] Riga is not.\n\nNobody asked.[1]\n\n[1] Kommersant, November 3. The captain told the harbour paper. Tass, November 4.';
    const { article, citations, states } = correct(noted, {
      kind: 'ADD_CITATION',
      target: quoted('the harbour paper'),
      citation: { source: 'The Harbour Paper', dates: [day('2017-11-05')] },
    });
    expect(states).toEqual(['APPLIED']);
    expect(citations.map(({ number, source, inNote, text }) => [number, source, inNote, text])).toEqual([
      [1, 'kommersant', true, 'Kommersant, November 3'],
      [2, 'harbour-paper', true, 'the harbour paper'],
      [3, 'tass', true, 'Tass, November 4'],
    ]);
    expect(article.notes[0]?.citations).toEqual([1, 2, 3]);
    const [first, added] = citations;
    expect([added?.start, added?.end, added?.claim]).toEqual([first?.start, first?.end, first?.claim]);
    const again = correct(noted, {
      kind: 'ADD_CITATION',
      target: quoted('Tass, November 4'),
      citation: { source: 'Interfax' },
    });
    expect(again.citations.map(({ source, dates }) => [source, dates[0]?.date])).toEqual([
      ['kommersant', '2017-11-03'],
      ['interfax', '2017-11-04'],
    ]);
  });

  it('added to a note that cited nothing, makes the sentences of all its markers cited, and settles its warnings', () => {
    const noted =
      'Moscow is patient.[1] Riga is not.\n\nNobody asked.[1]\n\n[1] The captain said so on November 5 (see the log).';
    const before = annotateText(head + noted).article;
    expect(before.warnings.map(({ code }) => code)).toEqual(['CITATION_NOT_UNDERSTOOD']);
    const change = { kind: 'ADD_CITATION', target: quoted('the log'), citation: { source: 'Ship’s Log' } } as const;
    const { article, citations } = correct(noted, change);
    expect(citations).toMatchObject([{ number: 1, inNote: true, claim: { start: 0, end: 18 } }]);
    expect(article.notes).toMatchObject([{ citations: [1], paragraphNumbers: [1, 2] }]);
    expect(article.paragraphs.map(({ sentences }) => sentences.map(({ cited }) => cited))).toEqual([
      [true, false],
      [true],
    ]);
    expect(article.warnings).toEqual([]);
    const removed = correct(noted, change, { kind: 'REMOVE_CITATION', target: quoted('the log') });
    expect(removed.article.paragraphs).toEqual(before.paragraphs);
    expect(removed.article.notes).toEqual(before.notes);
  });

  it('removed from a note, leaves the sentences of its further markers without a citation', () => {
    const noted = 'Moscow is patient.[1]\n\nNobody asked.[1]\n\n[1] Tass, November 4.';
    const { article } = correct(noted, { kind: 'REMOVE_CITATION', target: quoted('Tass, November 4') });
    expect(article.paragraphs.map(({ sentences }) => sentences.map(({ cited }) => cited))).toEqual([[false], [false]]);
  });

  it('in a note settles what the annotator was unsure of there', () => {
    const noted = 'Moscow is patient.[1]\n\n[1] Tass, November 31; Interfax, November 32.';
    const warned = annotateText(head + noted).article.warnings.map(({ code }) => code);
    expect(warned).toContain('IMPOSSIBLE_DATE');
    const { article } = correct(noted, {
      kind: 'CHANGE_CITATION',
      target: quoted('Tass, November 31'),
      citation: { dates: [day('2017-10-31')] },
    });
    expect(article.warnings).toHaveLength(warned.length - 1);
  });

  it('settles what the annotator warned of', () => {
    const text = 'Moscow waits (Kommersant, February 30).';
    expect(annotateText(head + text).article.warnings.map(({ code }) => code)).toContain('IMPOSSIBLE_DATE');
    const { article } = correct(text, {
      kind: 'CHANGE_CITATION',
      target: quoted('Kommersant, February 30'),
      citation: { dates: [day('2017-03-02')] },
    });
    expect(article.warnings.map(({ code }) => code)).not.toContain('IMPOSSIBLE_DATE');
  });
});

describe('a corrected mention', () => {
  it('names whom the editor says, at its place alone', () => {
    const { article, mentions } = correct(waits, {
      kind: 'CHANGE_MENTION',
      target: quoted('[Putin] left'),
      mention: { actor: 'Dmitry Medvedev' },
    });
    expect(mentions.filter(({ text }) => text === 'Putin').map(({ actor }) => actor)).toEqual([
      'vladimir-putin',
      'dmitry-medvedev',
    ]);
    expect(article.actors.map(({ slug }) => slug)).toEqual(['russia', 'vladimir-putin', 'dmitry-medvedev']);
  });

  it('is retyped, removed and added, also with an actor that nobody knows yet', () => {
    const { article, mentions, states } = correct(
      waits,
      { kind: 'CHANGE_MENTION', target: quoted('Moscow'), mention: { kind: 'NAME' } },
      { kind: 'REMOVE_MENTION', target: quoted('[Putin] spoke') },
      {
        kind: 'ADD_MENTION',
        target: quoted('Nobody'),
        mention: { actor: { name: 'Captain Nobody', kind: 'PERSON' }, kind: 'DESCRIPTION' },
      },
    );
    expect(states).toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
    expect(mentions.map(({ text, kind, actor }) => [text, kind, actor])).toEqual([
      ['Nobody', 'DESCRIPTION', 'captain-nobody'],
      ['Moscow', 'NAME', 'russia'],
      ['Putin', 'NAME', 'vladimir-putin'],
    ]);
    expect(article.actors[0]).toMatchObject({ slug: 'captain-nobody', kind: 'PERSON', registered: false });
  });
});

describe('a corrected head', () => {
  it('has the title, authors, date and slug of the editor, and is the same article', () => {
    const before = annotateText(head + waits);
    const { article, slug } = correct(
      waits,
      { kind: 'SET_TITLE', to: 'A Port Opens' },
      { kind: 'SET_AUTHORS', to: ['Ann', 'Ben'] },
      { kind: 'SET_PUBLISHED', to: day('2016-11-08') },
      { kind: 'SET_SLUG', to: 'port' },
    );
    expect(article).toMatchObject({
      title: 'A Port Opens',
      authors: ['Ann', 'Ben'],
      published: { year: 2016, earliest: '2016-11-08', latest: '2016-11-08', earliestBasis: 'GIVEN' },
    });
    expect(slug).toBe('port');
    expect(identityOf(article)).toBe(identityOf(before.article));
  });

  it('has the years of its cited dates follow its own date', () => {
    const datesOf = (published: string) =>
      correct('Moscow waits (Kommersant, November 3; Tass, December 30, 2014).', {
        kind: 'SET_PUBLISHED',
        to: day(published),
      }).citations.flatMap(({ dates }) => dates.map(({ date }) => date));
    expect(datesOf('2015-11-08')).toEqual(['2015-11-03', '2014-12-30']);
    expect(datesOf('2016-01-02')).toEqual(['2015-11-03', '2014-12-30']);
  });

  it('has the days that are told by their distance from it follow it', () => {
    const datesOf = (published: string) =>
      correct('Kommersant reported on Tuesday that Moscow waits. Vedomosti denied it yesterday.', {
        kind: 'SET_PUBLISHED',
        to: day(published),
      }).citations.flatMap(({ dates }) => dates.map(({ date }) => date));
    expect(datesOf('2024-03-14')).toEqual(['2024-03-12', '2024-03-13']);
    expect(datesOf('2023-03-16')).toEqual(['2023-03-14', '2023-03-15']);
  });

  it('dates a document that says nothing of its time', () => {
    const undated = annotateText('A Port Waits\n\nMoscow waits (Kommersant, November 3).\n');
    expect(undated.article.published).toBeNull();
    const { article } = applyCorrections(undated, [correctionOf({ kind: 'SET_PUBLISHED', to: day('2016-11-08') })]);
    expect(article.published?.earliest).toBe('2016-11-08');
    expect(article.paragraphs[0]?.citations[0]?.dates[0]?.date).toBe('2016-11-03');
    expect(article.warnings.map(({ code }) => code)).not.toContain('DATE_MISSING');
  });
});

describe('a correction is orphaned', () => {
  it.each<[string, CorrectionChange, RegExp]>([
    ['its words are gone', { kind: 'REMOVE_MENTION', target: quoted('Gazprom') }, /is not in the text\.$/],
    [
      'its words stand twice',
      { kind: 'REMOVE_MENTION', target: quoted('Putin') },
      /is in the text 2 times: .* such as prefix: "r 4\). Moscow is patient\.\\n" or prefix: "Putin spoke\. "\.$/,
    ],
    ['what stood around them is gone', { kind: 'REMOVE_MENTION', target: quoted('[Putin] sang') }, /prefix and suffix/],
    [
      'no citation stands there',
      { kind: 'CHANGE_CITATION', target: quoted('is patient'), citation: { source: 'Tass' } },
      /No citation/,
    ],
    ['several stand there', { kind: 'REMOVE_CITATION', target: quoted('November 3; Tass') }, /2 citations/],
    [
      'no mention stands there',
      { kind: 'CHANGE_MENTION', target: quoted('is patient'), mention: { kind: 'NAME' } },
      /No mention/,
    ],
    [
      'its actor is nobody',
      { kind: 'CHANGE_MENTION', target: quoted('Moscow'), mention: { actor: 'Nemo' } },
      /No actor/,
    ],
    [
      'a citation stands there',
      { kind: 'ADD_MENTION', target: quoted('Tass'), mention: { actor: 'iran' } },
      /A citation/,
    ],
    [
      'its words stand there in other forms, which the problem tells',
      { kind: 'REMOVE_CITATION', target: quoted('“tass, november 4”') },
      /The text has "Tass, November 4": quote it letter by letter/,
    ],
    [
      'what is around them differs, and the problem shows it',
      { kind: 'REMOVE_MENTION', target: quoted('“[Moscow]”') },
      /Around it are prefix: "r 3; Tass, November 4\). " and suffix: " is patient\."\.$/,
    ],
    ['its words are the title’s', { kind: 'REMOVE_MENTION', target: quoted('A Port') }, /the title or a heading/],
    [
      'its claim is gone',
      { kind: 'CHANGE_CITATION', target: quoted('Tass, November 4'), citation: { claim: quoted('Gazprom') } },
      /Of the claim: .* is not in the text\..* It is words of the citation's paragraph\.$/,
    ],
  ])('where %s, and changes nothing', (_, change, problem) => {
    const { article } = correct(waits, change);
    expect(article.corrections).toMatchObject([{ state: 'ORPHANED' }]);
    expect(problemOf(waits, change)).toMatch(problem);
    expect({ ...article, corrections: [] }).toEqual(annotateText(head + waits).article);
  });

  it('and applied again when a next text holds its words once more', () => {
    const change: CorrectionChange = { kind: 'REMOVE_CITATION', target: quoted('Kommersant, November 3') };
    expect(correct('Moscow waits.', change).states).toEqual(['ORPHANED']);
    expect(correct(`Before. ${waits}`, change).states).toEqual(['APPLIED']);
  });
});

describe('the words of a correction', () => {
  const remove = (exact: string) => ({ kind: 'REMOVE_MENTION', target: quoted(exact) }) as const;

  it('are found whether their accents are characters of their own or not', () => {
    const text = 'Zdeněk Müller waits with Putin.';
    for (const form of ['NFC', 'NFD'] as const) {
      for (const other of ['NFC', 'NFD'] as const) {
        const { mentions, states } = correct(text.normalize(form), remove('[Zdeněk Müller] waits'.normalize(other)));
        expect([states, mentions.map(({ actor }) => actor)]).toEqual([['APPLIED'], ['vladimir-putin']]);
      }
    }
  });

  it('are named where they are written without accents', () => {
    expect(problemOf('Zdeněk Müller waits.', remove('zdenek muller'))).toContain('The text has "Zdeněk Müller"');
  });

  it('are told apart in texts that are the same by the texts around these', () => {
    const same = 'Kyiv waits.\n\nPutin left.\n\nMoscow waits.\n\nPutin left.\n\nMinsk waits.';
    const left = (exact: string) => {
      const { article, states } = correct(same, remove(exact));
      return [states, article.paragraphs.flatMap(({ number, mentions }) => (mentions.length === 0 ? number : []))];
    };
    expect(left('Moscow waits.\n[Putin]')).toEqual([['APPLIED'], [4]]);
    expect(left('Kyiv waits. [Putin]')).toEqual([['APPLIED'], [2]]);
    expect(left('[Putin] left.\n\nMoscow waits.\nPutin')).toEqual([['APPLIED'], [2]]);
    expect(left('Moscow waits.[Putin]')).toEqual([['ORPHANED'], []]);
    expect(left('[Putin] left.\nKyiv')).toEqual([['ORPHANED'], []]);
  });

  it('in a table or a heading are said to be there', async () => {
    const document = annotate(
      await readMarkdown('# Port\n\n2017-11-08\n\nText.\n\n## Kyiv pays\n\n| a |\n| --- |\n| (Tass, May 4) |\n'),
    );
    const problem = (exact: string) =>
      applyCorrections(document, [
        correctionOf({ kind: 'CHANGE_CITATION', target: quoted(exact), citation: { source: 'RBC' } }),
      ]).article.corrections[0]?.problem;
    expect(problem('Tass, May 4')).toBe(
      'The words are in a table or in code, which has neither citations nor mentions.',
    );
    expect(problem('Kyiv')).toBe('“Kyiv” is in the title or a heading: these have neither citations nor mentions.');
  });
});

it('of two editors on one thing the later entry stands', () => {
  const target = quoted('Tass, November 4');
  const { article, citations } = correct(
    waits,
    { kind: 'CHANGE_CITATION', target, citation: { source: 'Interfax' } },
    { kind: 'CHANGE_CITATION', target, citation: { source: 'RBC' } },
  );
  expect(citations[1]?.source).toBe('rbc');
  expect(article.provenances.filter(({ kind }) => kind === 'EDITOR')).toHaveLength(1);
});
