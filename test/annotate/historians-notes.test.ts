import { describe, expect, it } from 'vitest';
import { citedInNotes } from './cited-in-notes.ts';

/** Sources and their dates, a line each. */
async function sourcesIn(...notes: readonly string[]): Promise<string[]> {
  return (await citedInNotes(...notes)).map(({ source, dates }) => [source, ...dates].join(' '));
}

describe('books', () => {
  it.each([
    ['a university’s press', '(Omsk: Omsk University Press, 1998), 44', 'Omsk University Press'],
    ['commas', '(Boston: Little, Brown and Company, 1979), 144', 'Little, Brown and Company'],
    ['an edition', '(Omsk: Harbor House, 2nd ed., 1998)', 'Harbor House'],
    ['a reprint', '(1956; repr., Omsk: Harbor House, 1998), 22', 'Harbor House'],
    ['no date', '(Omsk: Harbor House, n.d.), 5', 'Harbor House'],
    ['two publishers', '(London: Harbor House; New York: Quay Press, 1998)', 'Harbor House'],
  ])('with %s, of their publisher', async (_, imprint, source) => {
    const cited = await citedInNotes(`Mark Lund, *Piers: Ice and Rust* ${imprint}.`);
    expect(cited.map(({ source: name, title, authors }) => [name, title, ...authors])).toEqual([
      [source, 'Piers: Ice and Rust', 'Mark Lund'],
    ]);
  });

  it.each([
    ['Ann Lee and Karl Holm', ['Ann Lee', 'Karl Holm'], 'Nets', ''],
    ['Ann Lee, Karl Holm, and Tom Hall', ['Ann Lee', 'Karl Holm', 'Tom Hall'], 'Nets', ''],
    ['Ann Lee et al.', ['Ann Lee'], 'Nets', ''],
    ['Ann Lee, ed.', ['Ann Lee'], 'Nets', ''],
    ['Qorvath Tzell', ['Qorvath Tzell'], 'Nets', ''],
    ['Gerard J. Libaridian', ['Gerard J. Libaridian'], 'Nets', ''],
    ['Ann Lee', ['Ann Lee'], 'Nets', ', 2nd ed.'],
    ['Ann Lee', ['Ann Lee'], 'Nets', ', trans. Tom Hall'],
    ['Ann Lee', ['Ann Lee'], 'Nets, vol. 2', ''],
    ['Harbor Board', [], 'Nets', ''],
  ])('by %s: authors and title', async (by, authors, title, tail) => {
    const [cited] = await citedInNotes(`${by}, *${title}*${tail} (Omsk: Harbor House, 1998), 4.`);
    expect(cited).toMatchObject({ authors, title });
  });

  it('without a publisher are no press, and bodies’ reports are theirs', async () => {
    expect(await sourcesIn('Ole Lie, *Nets* (London, 1956), 22.')).toEqual([]);
    expect(
      await sourcesIn('Harbor Institute, *Piers: The Ice*, Ice Report no. 12 (London and Omsk, May 1975), 4.'),
    ).toEqual(['Harbor Institute May 1975']);
  });

  it('behind another work of the same note', async () => {
    const cited = await citedInNotes(
      'Mark Lund, “Ice,” *Harbor Journal* 37, no. 1 (1996): 81–118, and Ann Lee, *Nets* (Omsk: Harbor House, 1962).',
    );
    expect(cited.map(({ title, authors }) => [title, ...authors])).toEqual([
      ['Ice', 'Mark Lund'],
      ['Nets', 'Ann Lee'],
    ]);
  });
});

describe('one source', () => {
  it.each([
    [
      'of a review',
      'A. J. Marsh, review of *Nets*, by Ann Lee, *Harbor Review* 115, no. 461 (2000): 512.',
      'Harbor Review 2000',
    ],
    [
      'behind an agency',
      'Associated Press, “Frigate Hit,” *Harbor Herald*, January 8, 1976.',
      'Harbor Herald January 8, 1976',
    ],
    ['of a special issue', 'Mark Lund, “Ice,” special issue, *Harbor Review* 42 (2012): 12.', 'Harbor Review 2012'],
    ['of a supplement', 'Mark Lund, “Ice,” *Harbor Review* 42, S1 (2012): 12.', 'Harbor Review 2012'],
    ['of an edition', '“Ice,” *Economist*, US edition, July 4, 1992.', 'The Economist July 4, 1992'],
    [
      'whose words French writes small',
      '*Pêche nouvelle*, no. 681, August 24, 1960.',
      'Pêche nouvelle August 24, 1960',
    ],
    [
      'behind “quoted in”',
      'Quoted in “Lund at Omsk,” *Harbor Herald*, December 12, 1988, 1.',
      'Harbor Herald December 12, 1988',
    ],
    [
      'whose day is told beside that of a visit',
      'TASS, “Ice,” December 7, 2008, https://tass.example/x (accessed July 2, 2017).',
      'TASS December 7, 2008',
    ],
    [
      'of a release',
      'Harbor Agency for Ice, “Piers Shut,” press release, December 7, 2004.',
      'Harbor Agency for Ice December 7, 2004',
    ],
    ['whose title asks', 'Mark Lund, “Whose Pier? Notes on Ice,” *Harbor Review* 42 (2012): 12.', 'Harbor Review 2012'],
    [
      'on whose page it is',
      'Office of the Keeper, “Piers, 1960–68,” Ministry of Ice, accessed August 4, 2018, https://ice.example/x.',
      'Ministry of Ice',
    ],
  ])('%s', async (_, note, source) => {
    expect(await sourcesIn(note)).toEqual([source]);
  });

  it('and that which quotes it', async () => {
    expect(
      await sourcesIn(
        '“Communiqué,” *Le Monde*, July 4, 1962, quoted in Ann Lee, *Nets* (Omsk: Harbor House, 2004), 60.',
      ),
    ).toEqual(['Le Monde July 4, 1962', 'Harbor House 2004']);
  });
});

it.each([
  ['Soviet Census, 1989', 'a year behind it'],
  ['The Cold War, A Reader', 'an article before it'],
  ['Socialist Armenia, Seventy Years', 'a state in it'],
])('“%s” is a title and no author, with %s', async (title) => {
  expect(await citedInNotes(`*${title}* (Omsk: Harbor House, 1998), 4.`)).toMatchObject([{ title, authors: [] }]);
});

describe('papers of archives', () => {
  it.each([
    'Telegram, Omsk to Riga, September 7, 1972, RG 59, National Archives.',
    'US Embassy Omsk to Department of State, telegram 1187, April 16, 1974, RG 59, National Archives, College Park, MD.',
    'Telegram, US Embassy Omsk to Secretary of State, “Ice: Pledges,” December 20, 1988, box 14, Ronald Reagan Presidential Library.',
    'Omsk to Foreign Office, September 7, 1972, FCO 9/1234, The National Archives (TNA), Kew.',
    'Holm to Lie, May 3, 1972, Lie Papers, Harbor Library.',
    'Minutes of the Cabinet, May 3, 1972, CAB 128/50, TNA.',
    'Diary of Mark Lund, May 3, 1972, private collection.',
    '“Report on Nets,” May 3, 1972, Box 4, Records of the Harbor Board.',
    'Protocol of the Board, May 3, 1972, f. 3, op. 72, d. 500, l. 3.',
  ])('are no press, and “ibid.” repeats nothing: %s', async (note) => {
    expect(await sourcesIn('TASS, May 3, 2016.', note, 'Ibid., 4.')).toEqual(['TASS May 3, 2016']);
  });

  it.each([
    ['Letter from Omsk, *Siberian Review*, May 3, 2012.', 'Siberian Review May 3, 2012'],
    ['Telegram, May 3, 2023.', 'Telegram May 3, 2023'],
    ['Agreement on Friendship, *Omsk Gazette*, May 3, 1998, art. 4.', 'Omsk Gazette May 3, 1998'],
    ['TASS, “Toll Rises,” FBIS-SOV-88-240, December 14, 1988.', 'TASS December 14, 1988'],
  ])('but what the press prints is its own: %s', async (note, source) => {
    expect(await sourcesIn(note)).toEqual([source]);
  });

  it('but a newspaper’s clipping is the newspaper’s', async () => {
    expect(await sourcesIn('Clipping from *The Guardian*, May 3, 1972, box 3, Holm Papers.')).toEqual([
      'The Guardian May 3, 1972',
    ]);
  });
});

it.each([
  'Law of the Republic of Armenia on Piers, HO-217, May 26, 1998, art. 22.',
  'Constitution of the Republic of Mauritius, 1968, sec. 12.',
  'Agreement on the Management of Ice, European Union–Faroe Islands–Norway, London, March 12, 2014, art. 2.',
])('a law or a treaty is no press: %s', async (note) => {
  expect(await sourcesIn('TASS, May 3, 2016.', note, 'Ibid., art. 4.')).toEqual(['TASS May 3, 2016']);
});

describe('what the author was told', () => {
  it.each([
    'Ann Lee, conversation with the author, Omsk, May 3, 2014.',
    'Retired keeper, interviewed by author, Omsk, May 3, 2014.',
    'Author interview with a keeper of the board, name withheld, Omsk, May 3, 2014.',
    'Interview, retired keeper, Omsk, May 3, 2014.',
  ])('is an interview: %s', async (note) => {
    expect(await citedInNotes(note)).toMatchObject([
      { source: expect.stringMatching(/interview|conversation/iu), dates: ['May 3, 2014'], title: null },
    ]);
  });

  it.each(['Keita, interview.', 'Keita interview.', 'Interview with Keita.'])('is repeated by “%s”', async (note) => {
    expect(await sourcesIn('Interview with Moussa Keita, Omsk, May 3, 2014.', 'TASS, May 4, 2014.', note)).toEqual([
      'Interview with Moussa Keita May 3, 2014',
      'TASS May 4, 2014',
      'Interview with Moussa Keita May 3, 2014',
    ]);
  });
});

describe('shortened forms', () => {
  const book = 'Ann de Waal, *Nets: Ice and Rust* (Omsk: Harbor House, 1998), 44.';

  it.each([
    'De Waal, *Nets*, 51–53.',
    'De Waal, *Nets*, xii, 45, 110n3.',
    'De Waal, *Nets*, chap. 4.',
    'De Waal, *Nets*, fig. 3.2.',
    'Waal, 44.',
    '“Nets: Ice and Rust,” 9.',
    'For the other words, de Waal, *Nets*, 9.',
    'The figures are unreliable, but see De Waal, *Nets*, 143.',
  ])('repeat a book: %s', async (note) => {
    expect(await sourcesIn(book, 'TASS, May 3, 2016.', note)).toEqual([
      'Harbor House 1998',
      'TASS May 3, 2016',
      'Harbor House 1998',
    ]);
  });

  it('repeat a page of a newspaper, and a title with a quotation in it', async () => {
    expect(
      await sourcesIn(
        'Mark Lund, “‘Our Strike’: A Pier Shut,” *Harbor Herald*, May 3, 2016, A1.',
        'TASS, May 4, 2016.',
        'Lund, “‘Our Strike,’” A14.',
      ),
    ).toEqual(['Harbor Herald May 3, 2016', 'TASS May 4, 2016', 'Harbor Herald May 3, 2016']);
  });

  it('repeat a body’s report, that is a source by itself', async () => {
    expect(
      await sourcesIn(
        'World Bank, *Piers: The Ice* (Washington, DC: World Bank, 2004), 17.',
        'TASS, May 4, 2016.',
        'World Bank, *Piers*, 20.',
      ),
    ).toEqual(['World Bank 2004', 'TASS May 4, 2016', 'World Bank 2004']);
  });

  it('repeat the book of a chapter, by its editors', async () => {
    expect(
      await sourcesIn(
        'Mark Lund, “Ice,” in *Nets and After*, ed. Ann Lee and Tom Hall (Omsk: Harbor House, 2010), 45–67.',
        'TASS, May 4, 2016.',
        'Lee and Hall, *Nets and After*, 3.',
      ),
    ).toEqual(['Harbor House 2010', 'TASS May 4, 2016', 'Harbor House 2010']);
  });

  it('repeat a book of three, and a title with a comma', async () => {
    expect(
      await sourcesIn(
        'Ann Lee, Karl Holm, and Tom Hall, *Small Pier, Long Memory: Ice* (Omsk: Harbor House, 2010), 45–67.',
        'TASS, May 4, 2016.',
        'Lee, Holm, and Hall, *Small Pier, Long Memory*, 3.',
      ),
    ).toEqual(['Harbor House 2010', 'TASS May 4, 2016', 'Harbor House 2010']);
  });

  it('repeat no other author’s work of that title', async () => {
    expect(
      await sourcesIn('Ann Lee, *Annual Piers* (Omsk: Harbor House, 2010), 45.', 'Holm, *Annual Piers*, 3.'),
    ).toEqual(['Harbor House 2010']);
  });

  it('repeat a work with a year in its title, and what two wrote', async () => {
    expect(
      await sourcesIn(
        'Ann Lee and Tom Hall, *Omsk 1968* (Omsk: Harbor House, 2010), 45.',
        'Lee and Hall, *Omsk 1968*, 3.',
        'Lee and Hall, 7.',
      ),
    ).toEqual(['Harbor House 2010', 'Harbor House 2010', 'Harbor House 2010']);
  });

  it('prefer the work of as many authors', async () => {
    const cited = await citedInNotes(
      'Ann Lee, *Nets* (Omsk: Harbor House, 1998), 4.',
      'Ann Lee and Tom Hall, *Nets Again* (Omsk: Quay Press, 2001), 4.',
      'Lee, *Nets*, 9.',
    );
    expect(cited.map(({ title }) => title)).toEqual(['Nets', 'Nets Again', 'Nets']);
  });
});
