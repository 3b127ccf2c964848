import { describe, expect, it } from 'vitest';
import { CorrectionsError } from '../../seed/corrections/corrections-error.ts';
import { correctedDocumentOf, correctionsNameOf } from '../../seed/corrections/corrections-name.ts';
import { readCorrections } from '../../seed/corrections/read-corrections.ts';

const signed = (entries: string) => `by: Jane Doe\nat: 2026-11-28\ncorrections:\n${entries}`;
const problemsOf = async (text: string): Promise<readonly string[]> => {
  const error = await readCorrections(text, 'a.md.corrections.yaml').catch((thrown: unknown) => thrown);
  if (!(error instanceof CorrectionsError)) throw new Error('The file was read.');
  return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe('a corrections file', () => {
  it('gives its entries, each with its author, its time and its place', async () => {
    const read = await readCorrections(
      signed(
        '  - change: citation\n    exact: Tass, May 4\n    prefix: "("\n    source: none\n    dates: [2017, 2017-05/2017-06]\n' +
          '  - set: title\n    to: "No: 2017"\n    by: Ann\n    at: 2026-11-28T09:30+02:00\n    reason: a misprint\n',
      ),
      'a.md.corrections.yaml',
    );
    expect(read).toMatchObject([
      {
        line: 4,
        column: 5,
        by: 'Jane Doe',
        at: '2026-11-28T00:00:00.000Z',
        reason: null,
        change: {
          kind: 'CHANGE_CITATION',
          target: { exact: 'Tass, May 4', prefix: '(', suffix: '' },
          citation: {
            source: null,
            dates: [
              { date: '2017-01-01', until: null, precision: 'YEAR', text: '2017' },
              { date: '2017-05-01', until: '2017-06-30', precision: 'MONTH' },
            ],
          },
        },
      },
      {
        by: 'Ann',
        at: '2026-11-28T07:30:00.000Z',
        reason: 'a misprint',
        change: { kind: 'SET_TITLE', to: 'No: 2017' },
      },
    ]);
  });

  it('gives an entry the same id wherever it stands, and no other the same', async () => {
    const [title, slug] = ['  - {set: title, to: A}\n', '  - {set: slug, to: a}\n'];
    const idsOf = async (entries: string) => (await readCorrections(signed(entries), 'a')).map(({ id }) => id);
    const [first, second] = await idsOf(title + slug);
    expect(await idsOf(slug + title)).toEqual([second, first]);
    expect(new Set(await idsOf(title + title)).size).toBe(2);
  });

  it.each([
    ['[]', ['1:1 The file has to have lines "by:" and "at:", then "corrections:" with the list of entries below it.']],
    [signed('  - {set: slug, to: "!"}'), ['4:21 "to" has to hold letters or digits, as ferry-waits.']],
    [
      signed('  - change: citation\n    dates: [yesterday]\n    exact: A\n    kind: NAME\n    source: ""'),
      [
        expect.stringMatching(/^5:13 "dates" has to be a day/),
        expect.stringMatching(/^7:5 "kind" is no field of this entry/),
        expect.stringMatching(/^8:13 "source" is empty/),
      ],
    ],
    ['corrections: none', ['1:14 "corrections" has to be a list of entries, each with add, change, remove or set.']],
    ['corrections: [}', [expect.stringMatching(/^1:\d+ This is not valid YAML: /)]],
    [
      'corections: []\ncorrections: []',
      ['1:1 "corections" is no field of this file, which takes by, at, corrections.'],
    ],
    [
      'corrections:\n  - {set: title, to: A}',
      ['2:5 "by" is missing: give it here, or above "corrections" for all entries.'],
    ],
    [
      signed('  - {exact: A}'),
      [
        '4:5 An entry has exactly one of add, change or remove, of a citation or a mention, or set, of title, authors, published or slug.',
      ],
    ],
    [signed('  - {set: title, to: A, add: mention}'), [expect.stringContaining('4:5 An entry has exactly one of')]],
    [signed('  - {set: colour, to: A}'), [expect.stringContaining('4:11 "set: colour" is nothing that can be done')]],
    [signed('  - {add: mention, actor: iran}'), ['4:5 "exact" is missing.']],
    [signed('  - {add: mention, exact: A}'), ['4:5 The entry needs an actor.']],
    [signed('  - {add: citation, exact: A}'), ['4:5 The entry needs a source, or an address.']],
    [signed('  - {change: mention, exact: A}'), ['4:5 The entry needs a field that it changes.']],
    [signed('  - {change: citation, exact: A}'), ['4:5 The entry needs a field that it changes.']],
    [
      signed('  - change: citation\n    exact: " A"\n    dates: [2017-02-30]\n    url: ftp://a.example\n    wrong: 1'),
      [
        expect.stringMatching(/^5:12 "exact" has to hold the words/),
        expect.stringMatching(/^6:13 "dates" has to be a day/),
        '7:10 "url" has to be an address that begins with http:// or https://.',
        '8:5 "wrong" is no field of this entry, which takes exact, prefix, suffix, source, via, dates, claim, signal, url, by, at, reason.',
      ],
    ],
    [signed('  - {set: published, to: 2017-03/2017-01}'), [expect.stringMatching(/^4:26 "to" has to be a day/)]],
    [
      signed('  - {change: mention, exact: A, actor: {name: B, kind: ANIMAL}}'),
      [expect.stringMatching(/^4:56 "kind" has to be one of/)],
    ],
    [
      signed('  - {change: citation, exact: A, source: [B, C]}'),
      ['4:42 "source" has to be one name, or none where none is printed.'],
    ],
    [
      signed('  - change: citation\n    exact: A\n    source:'),
      ['6:12 "source" is empty: write none where no name is printed.'],
    ],
    [
      signed('  - {change: citation, exact: A, claim: [B, C]}'),
      [expect.stringMatching(/^4:41 "claim" has to be words of the paragraph/)],
    ],
    [
      signed('  - {change: citation, exact: A, claim: {exact: B, wrong: C}}'),
      ['4:52 "wrong" is no field of this entry.'],
    ],
    [signed('  - {set: authors, to: {a: b}}'), ['4:24 "to" has to be a list, as [first, second].']],
    [
      signed('  - {add: mention, exact: A, actor: {name: B}}'),
      [expect.stringMatching(/^4:37 "kind" is missing: it is one of PERSON/)],
    ],
    [
      signed('  - change: citation\n    exact: "A\n    source: B\n'),
      ['5:12 This is not valid YAML: Nothing closes this quotation mark.'],
    ],
    [
      signed('  - change: citation\n    exact: Tass: May 4\n    source: B\n'),
      [expect.stringMatching(/^5:12 This is not valid YAML: .* between single quotes/)],
    ],
    [
      signed('  - change: citation\n   exact: A\n    source: B\n'),
      [expect.stringMatching(/^5:1 This is not valid YAML: The fields of an entry have to begin in one column/)],
    ],
    [
      signed('  - change: citation\n    exact: A\n    source: B\n    source: C\n'),
      [expect.stringMatching(/^7:5 .* An entry can have a field only once\.$/)],
    ],
    [
      'by: A\nat: 2026-11-28\n---\ncorrections: []\n',
      ['3:1 This is not valid YAML: A line "---" begins a second document, and the file holds one. Take it out.'],
    ],
    [
      'by: A\nat: 2026-11-28\ncorrections: *all\n',
      [expect.stringMatching(/^3:14 This is not valid YAML: “\*all” stands for nothing\. .* between single quotes\.$/)],
    ],
    [
      signed('  - {remove: mention, exact: [Iran}\n'),
      [expect.stringMatching(/^4:\d+ This is not valid YAML: Nothing closes this list .* between single quotes\.$/)],
    ],
    [signed('\t- change: citation\n'), [expect.stringMatching(/^4:1 .* Indent with spaces\.$/)]],
  ])('that holds %j is refused as a whole, each wrong entry named by its place', async (text, problems) => {
    expect(await problemsOf(text)).toEqual(problems);
  });

  it.each(['', '# nothing yet\n', signed(''), signed('#  - {set: title, to: A}\n')])(
    'without an entry, as %j, corrects nothing',
    async (text) => {
      expect(await readCorrections(text, 'a.md.corrections.yaml')).toEqual([]);
    },
  );

  it('of aliases within aliases is refused and not written out', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`,
    );
    expect(await problemsOf(`a0: &a0 [x]\n${levels.join('\n')}\n`)).toHaveLength(1);
  });
});

describe('the name of a corrections file', () => {
  it('is that of its document with an ending, and leads back to it', () => {
    expect(correctionsNameOf('2017/a.md')).toBe('2017/a.md.corrections.yaml');
    expect(correctedDocumentOf('2017/a.md.corrections.yaml')).toBe('2017/a.md');
    expect(correctedDocumentOf('a.md.corrections.yaml.corrections.yaml')).toBe('a.md');
    for (const name of ['a.md', 'corrections.yaml', '.corrections.yaml', 'a.yaml'])
      expect(correctedDocumentOf(name)).toBeNull();
  });
});
