import { describe, expect, it } from 'vitest';
import { order } from '../../../seed/annotate/order.ts';
import { verdicts } from '../../../seed/annotate/references/verdict.ts';
import { explain } from '../../../seed/explain/explain.ts';
import type { Explained } from '../../../seed/explain/explained.ts';
import { nameOf, reasonOf, reasonOfEnd } from '../../../seed/explain/reasons.ts';
import { readPlainText } from '../../../seed/formats/plain-text/read-plain-text.ts';
import { readSourceDocument } from '../../../seed/formats/read-source-document.ts';

const head = 'A Quiet Week\n\nMay 30, 2017\n\n';

function explained(text: string): readonly Explained[] {
  return explain(readPlainText(head + text), {});
}

const of = (kind: Explained['kind'], all: readonly Explained[]) => all.filter((one) => one.kind === kind);
const ofSources = (text: string) => of('SOURCE', explained(text)).map((one) => [one.text, one.rule, one.made]);
const dropsOf = (text: string) => of('DROPPED', explained(text)).map((one) => [one.text, one.rule, one.by]);

it('tells by which rule each citation and date was made, what showed that it cites, and what dropped a candidate', () => {
  const all = explained('The pier is closed (TASS, May 3). It was built in a village (Omsk). He left (see below).');
  const printed = (kind: Explained['kind']) => of(kind, all).map(({ text, rule, by }) => [text, rule, by]);
  expect(printed('CITATION')).toEqual([['TASS, May 3', 'named-source', null]]);
  expect(of('CITATION', all)).toMatchObject([
    { citation: 1, cue: 'registered-with-cue', made: 'tass', why: expect.stringMatching(/registered source/) },
  ]);
  expect(printed('DATE')).toEqual([['May 3', 'month-first', null]]);
  expect(of('DATE', all)).toMatchObject([{ citation: 1, made: '2017-05-03', why: 'the year is inferred' }]);
  expect(printed('DROPPED')).toContainEqual(['Omsk', 'named-source', 'place']);
});

describe('of a source, how it was resolved', () => {
  it.each([
    ['its name', '(TASS, May 3)', ['TASS', 'registered-name', 'tass']],
    ['its name with a noun', '(TASS news agency, May 3)', ['TASS news agency', 'registered-name', 'tass']],
    ['another name', '(Kommersant Daily, May 3)', ['Kommersant Daily', 'registered-alias', 'kommersant']],
    ['its site', '(www.kommersant.ru, May 3)', ['www.kommersant.ru', 'site-address', 'kommersant']],
    ['a site above', '(sport.rbc.ru, May 3)', ['sport.rbc.ru', 'parent-domain', 'rbc']],
    ['nothing known', '(Omsk Herald, May 3)', ['Omsk Herald', 'unregistered', 'omsk-herald']],
  ])('%s', (_, citation, expected) => {
    expect(ofSources(`The pier is closed ${citation}.`)).toEqual([expected]);
  });

  it('an earlier form, an acronym that the document defines, and what it repeats', () => {
    const text =
      'It rose (Harbor Authority of Omsk [HAO], May 3). It fell (HAO, May 4; Omsk Herald, May 5). It lay (ibid.; omskherald.ru, May 6).';
    expect(ofSources(text).map(([printed, rule]) => [printed, rule])).toEqual([
      ['Harbor Authority of Omsk [HAO]', 'unregistered'],
      ['HAO', 'acronym-in-document'],
      ['Omsk Herald', 'unregistered'],
      ['Omsk Herald', 'repeated-citation'],
      ['omskherald.ru', 'earlier-form'],
    ]);
  });

  it('the rule of the citation that names it, and in words what it went by', () => {
    const [source] = of('SOURCE', explained('The pier is closed (sport.rbc.ru, May 3).'));
    expect(source).toMatchObject({ cue: 'named-source', why: 'rbc.ru, above it, is a site of “RBC”' });
    const [shortened] = of('SOURCE', explained('The pier is closed (Pier L. Rev., May 3).'));
    expect(shortened?.why).toMatch(/spelled out as “/);
    const ofState = 'Peru waits. The Peruvian pier is closed (Correo, May 3). Lima pays.';
    expect(of('SOURCE', explained(ofState))).toMatchObject([
      { text: 'Correo', made: 'correo-peru', why: expect.stringMatching(/state the document speaks of most/) },
    ]);
  });
});

it('tells what ended each sentence, and what kept a full stop from ending one', () => {
  const all = explained('Mr. Petrov of Omsk Inc. said no. He left the Inc. The pier (TASS, May 3). It was No. 5.');
  expect(of('SENTENCE', all).map(({ text, rule }) => [text, rule])).toEqual([
    ['Mr. Petrov of Omsk Inc. said no.', 'abbreviation-before-number'],
    ['He left the Inc.', 'sentence-opener'],
    ['The pier (TASS, May 3).', 'stop'],
    ['It was No. 5.', 'end-of-text'],
  ]);
  expect(of('DROPPED', all)).toMatchObject([
    { text: 'Mr.', rule: 'stop', by: 'title-before-name', why: 'the stop after a title ends no sentence' },
    { text: 'Inc.', rule: 'stop', by: 'abbreviation-in-name' },
    { text: 'No.', rule: 'stop', by: 'abbreviation-before-number', why: 'a number follows the abbreviation' },
  ]);
});

describe('of what was dropped, by what', () => {
  it.each([
    ['It left (Ivan Petrov, May 2).', ['Ivan Petrov, May 2', 'named-source', 'person']],
    ['It left (Omsk, 2004).', ['Omsk, 2004', 'named-source', 'place']],
    ['It left (Omsk Herald) at noon.', ['Omsk Herald', 'named-source', 'unknown-without-date']],
    ['The Harbor Watch (HW) asked.', ['(HW)', 'parenthesis', 'defines-acronym']],
    ['On May 5 the pier shut.', ['On May 5', 'attribution', 'no-source-beside-date']],
    ['Interfax told Reuters on May 3 that it shut.', ['Interfax told', 'source-tells', 'needs-date']],
    ['They met in Moscow.', ['Moscow', 'metonym', 'thought-in-capital']],
    ['They spoke Russian.', ['Russian', 'demonym', 'part-of-other-name']],
    [`It left (${'a long way '.repeat(60)}).`, [expect.stringMatching(/^\(a long/), 'parenthesis', 'too-long']],
  ])('%s', (text, expected) => {
    expect(dropsOf(text)).toContainEqual(expected);
  });

  it('each once, and not what a citation or another drop explains', () => {
    expect(dropsOf('It left (Ivan Petrov, May 2).')).toHaveLength(1);
    expect(dropsOf('According to TASS on May 3, it shut.')).toEqual([]);
  });

  it('notes that nothing calls, tables, and links of the publication itself', async () => {
    const text = `# Ports\n\nMay 30, 2017\n\n[Unsubscribe](https://harbor.example/u) from it.[^1]\n\n| a |\n|---|\n| b |\n\n[^1]: Prose on the pier of Omsk, which stood.\n[^2]: TASS, May 3.\n`;
    const all = explain(await readSourceDocument(new TextEncoder().encode(text), { name: 'ports.md' }), {});
    expect(of('DROPPED', all).map((one) => [one.paragraph, one.note, one.text, one.by])).toEqual([
      [1, null, 'Unsubscribe', 'service-link'],
      [2, null, expect.stringContaining('b'), 'not-prose'],
      [null, '1', 'Prose on the pier of Omsk, which stood', 'no-name'],
      [null, '2', 'TASS, May 3.', 'note-not-called'],
    ]);
  });
});

it('gives what a note drops its place in the note', () => {
  const document = `${head}The port waits.1\n\nNotes\n\n1. It was shut for long, as he told it (Omsk, 2004).\n`;
  const [dropped] = explain(readPlainText(document), {}).filter((one) => one.note === '1' && one.by === 'place');
  expect(dropped).toMatchObject({ paragraph: null, text: 'Omsk, 2004' });
});

it('says in words what every verdict, rule of metonyms and rule of sentences decides', () => {
  for (const verdict of Object.values(verdicts)) expect(reasonOf(nameOf(verdict))).not.toBeNull();
  for (const { name } of order.metonyms) expect(reasonOf(name)).not.toBeNull();
  for (const { name } of order.sentences) expect([name, reasonOf(name) ?? reasonOfEnd(name)]).not.toContain(null);
});
