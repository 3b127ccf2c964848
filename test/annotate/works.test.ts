import { describe, expect, it } from 'vitest';
import { citationsIn, citedIn } from './support/printed.ts';

/** `title | author, author → source` of what a note cites. */
const workOf = (note: string): string[] =>
  citationsIn(`It was closed.[1]\n\n[1] ${note}`).map(
    ({ title, authors, source }) => `${title ?? '–'} | ${authors.join(', ') || '–'} → ${source ?? '–'}`,
  );

describe('title and authors of what is cited are kept', () => {
  it.each([
    [
      'Mark Lund & Steve Holm, Dam Fails After Long Rain, Reuters (Feb. 26, 2018).',
      'Dam Fails After Long Rain | Mark Lund, Steve Holm → reuters',
    ],
    ['Rally in Omsk, Ohio, C-SPAN (May 3, 2016).', 'Rally in Omsk, Ohio | – → c-span'],
    ['Oleg Brodov, “The Long Pier,” Kommersant, May 3, 2016, p. 4.', 'The Long Pier | Oleg Brodov → kommersant'],
    [
      'J. P. Stone and Anna Holm, ‘Ice Leaves Early’, TASS, 3 May 2016.',
      'Ice Leaves Early | J. P. Stone, Anna Holm → tass',
    ],
    ['“The Long Pier,” Kommersant, May 3, 2016.', 'The Long Pier | – → kommersant'],
    ['Kommersant, May 3, 2016.', '– | – → kommersant'],
    ['See Anna Holm, Reuters, May 3, 2016.', '– | Anna Holm → reuters'],
    [
      'Press Release, U.S. Dep’t of Fisheries, Two Piers Agree (Nov. 14, 2016).',
      'Two Piers Agree | – → u-s-department-of-fisheries',
    ],
    ['Harbor Office, HO-19, Ice Needs Work 12 (Sept. 2016).', 'HO-19, Ice Needs Work | – → harbor-office'],
    ['Ministry of Piers, Republic of Azerbaijan, May 3, 2016.', '– | – → ministry-of-piers-republic-of-azerbaijan'],
    ['Harbor Bank, *Pier Sector Review*, 2016, 44.', 'Pier Sector Review | – → harbor-bank'],
    ['Interview with the captain, *Der Spiegel*, no. 14 (April 2016).', 'Interview with the captain | – → der-spiegel'],
    [
      'Ana Weiss, The Pier Is Shut, Wall St. J. (Dec. 3, 2016).',
      'The Pier Is Shut | Ana Weiss → the-wall-street-journal',
    ],
    ['Gus Petri, Who Shut the Pier?, Ferry Watch (May 5, 2016).', 'Who Shut the Pier? | Gus Petri → ferry-watch'],
    ['Press Release, Ferry Watch, We Sue Over the Pier (May 5, 2016).', 'We Sue Over the Pier | – → ferry-watch'],
    [
      'Lin Zhao, Judge Halts Pier Law, Bloomberg Law (Apr. 12, 2016, 4:02 PM).',
      'Judge Halts Pier Law | Lin Zhao → bloomberg-law',
    ],
  ])('%s', (note, work) => {
    expect(workOf(note)).toEqual([work]);
  });

  it.each([
    ['Peter Lamb, The Long Arm, Politico (Nov. 30, 2016, 6:14 PM).', ['2016-11-30']],
    ['Thomas Grave, “A Vote,” Financial Times, 12 May 1992, 14.', ['1992-05-12']],
    ['Law360 (Jan. 6, 2016).', ['2016-01-06']],
  ])('beside the date alone, not an hour or a page: %s', (note, dates) => {
    const [citation, ...more] = citationsIn(`It was closed.[1]\n\n[1] ${note}`);
    expect(more).toEqual([]);
    expect(citation?.dates.map(({ date }) => date)).toEqual(dates);
  });

  it.each([
    ['Mark Brodwolf, Kommersant, April 12', ['Mark Brodwolf → kommersant']],
    ['Mark Brodwolf and Vera Lund, Kommersant, April 12', ['Mark Brodwolf, Vera Lund → kommersant']],
    ['Kommersant, Vedomosti, April 12', ['– → kommersant', '– → vedomosti']],
    ['Gornyi Vestnik, Kommersant, April 12', ['– → gorny-vestnik', '– → kommersant']],
    ['Mark Brodwolf, April 12', ['– → mark-brodwolf']],
    ['Oleg Brodov, Pier Gazette, April 12', ['Oleg Brodov → pier-gazette']],
  ])('an author before a source in parentheses: (%s)', (group, works) => {
    const cited = citationsIn(`The pier was closed (${group}).`);
    expect(cited.map(({ authors, source }) => `${authors.join(', ') || '–'} → ${source}`)).toEqual(works);
  });

  it('in a list of works in running text', () => {
    expect(
      citationsIn('Worth a look: “The Long Pier,” Kommersant, May 3, 2016. The rest is “bread,” Moscow says.'),
    ).toMatchObject([
      { title: 'The Long Pier', source: 'kommersant', text: '“The Long Pier,” Kommersant, May 3, 2016' },
    ]);
  });

  it.each([
    ['Kommersant, “Who Broke the Pier?” (May 3)', 'Who Broke the Pier?'],
    ['Financial Times: “Iron thirst,” 22 May.', 'Iron thirst'],
  ])('of a reference that is all of a paragraph: %s', (body, title) => {
    expect(citationsIn(body)).toMatchObject([{ title }]);
  });

  it.each([
    ['— Kommersant, May 3', ['Kommersant, May 3 → Kommersant 2017-05-03']],
    ['-- Kommersant, May 3, 2016', ['Kommersant, May 3, 2016 → Kommersant 2016-05-03']],
    ['Source: Kommersant, May 3.', ['Source: Kommersant, May 3 → Kommersant 2017-05-03']],
    [
      'Sources: Kommersant, May 3; TASS, May 4.',
      ['Sources: Kommersant, May 3 → Kommersant 2017-05-03', 'TASS, May 4 → TASS 2017-05-04'],
    ],
    ['— The captain left Kommersant, May 3', []],
    ['Source: the captain, May 3.', []],
    ['Kommersant, May 3; TASS, May 4.', []],
  ])('under a quotation or a table: %s', (line, printed) => {
    expect(citedIn(`The ice broke early, and the ferries left their piers at once.\n\n${line}`)).toEqual(printed);
  });

  it('in parentheses where the title is in quotation marks or set apart', () => {
    const [quoted, plain] = citationsIn(
      'It is shut (Oleg Brodov, “The Long Pier,” Kommersant, May 3). It is open (Novaya Gazeta, Moscow, May 4).',
    );
    expect(quoted).toMatchObject({ title: 'The Long Pier', authors: ['Oleg Brodov'], source: 'kommersant' });
    expect(plain).toMatchObject({ title: null, authors: [] });
  });
});

describe('what is cited again is what was cited', () => {
  const again = (...notes: string[]): string[] =>
    citedIn(
      `${notes.map((_, index) => `It was closed.[${index + 1}]`).join(' ')}\n\n${notes.map((note, index) => `[${index + 1}] ${note}`).join('\n')}`,
    ).map((line) => line.replace(/^.* → /, ''));
  const lund = 'Mark Lund, Dam Fails After Rain, Reuters (Feb. 26, 2017).';
  const holm = 'Anna Holm, “The Long Pier,” TASS (May 3, 2017).';

  it.each([
    [[lund, holm, 'Lund, supra note 1, at 4.'], 'Reuters 2017-02-26'],
    [[lund, holm, 'Holm, op. cit.'], 'TASS 2017-05-03'],
    [[lund, holm, 'Lund, op. cit., p. 7.'], 'Reuters 2017-02-26'],
    [[lund, holm, 'Supra note 2.'], 'TASS 2017-05-03'],
    [[lund, holm, 'Holm, “The Long Pier.”'], 'TASS 2017-05-03'],
    [[lund, holm, 'Id. at 5.'], 'TASS 2017-05-03'],
    [[lund, holm, 'Ibid.'], 'TASS 2017-05-03'],
    [[lund, holm, 'Id.'], 'TASS 2017-05-03'],
    [[lund, holm, 'Lund, above, note 1.'], 'Reuters 2017-02-26'],
  ])('%j', (notes, last) => {
    expect(again(...notes)).toEqual(['Reuters 2017-02-26', 'TASS 2017-05-03', last]);
  });

  it('with its title and authors; nothing where nothing was cited', () => {
    const body = `It was closed.[1] Or not.[2]\n\n[1] ${lund}\n[2] Lund, supra note 1.`;
    expect(citationsIn(body)[1]).toMatchObject({ title: 'Dam Fails After Rain', authors: ['Mark Lund'] });
    expect(citationsIn('It was closed.[1]\n\n[1] Lund, supra note 4.')).toMatchObject([{ source: null, title: null }]);
  });
});

describe('an attribution to a known source without a date cites', () => {
  it.each([
    ['According to the Guardian, the ferry was sold.', 'According to the Guardian → The Guardian'],
    ['The ferry was sold, Reuters reports.', 'Reuters reports → Reuters'],
    ['As Kommersant wrote, the ferry was sold.', 'As Kommersant wrote → Kommersant'],
    ['The New York Times has reported that it was sold.', 'The New York Times has reported → New York Times'],
    ['The captain told RBC that it was sold.', 'told RBC → RBC'],
    ['It rained. Then RBC reported that it was sold.', 'RBC reported → RBC'],
    ['Late on a Monday RBC reported that it was sold.', 'RBC reported → RBC'],
  ])('%s', (body, cited) => {
    expect(citedIn(body).map((line) => line.replace(/→ .*/, `→ ${cited.replace(/^.* → /, '')}`))).toEqual([cited]);
    expect(citationsIn(body)[0]?.dates).toEqual([]);
  });

  it.each([
    'The BBC said it would move its office.',
    'The editor of Kommersant said nothing.',
    'The Ferry Company said that it was sold.',
    'A passenger of the ferry told nobody.',
    'The Atlantic Council said that it was sold.',
    'Twitter said that it was sold.',
    'Rebels of the Kerch Peninsula claimed that it was sold.',
  ])('none: %s', (body) => {
    expect(citedIn(body)).toEqual([]);
  });

  it('but for one that the paragraph cites with a date', () => {
    expect(citedIn('Kommersant reported that it was sold (Kommersant, May 3).')).toEqual([
      'Kommersant, May 3 → Kommersant 2017-05-03',
    ]);
  });
});
