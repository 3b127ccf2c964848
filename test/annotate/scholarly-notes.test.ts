import { describe, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { citedInNotes } from './cited-in-notes.ts';

describe('articles of law reviews', () => {
  it.each([
    [
      'Mark T. Lund, *Piers and Their Keepers: A History*, 24 Harv. Int’l L.J. 301, 309–12 (2011).',
      {
        source: 'Harvard International Law Journal',
        dates: ['2011'],
        title: 'Piers and Their Keepers: A History',
        authors: ['Mark T. Lund'],
      },
    ],
    [
      'See generally Mark Lund, *Ice*, 40 J. Mar. L. & Com. 1, 4 n.9 (2009).',
      { source: 'Journal of Maritime Law and Commerce', dates: ['2009'], title: 'Ice', authors: ['Mark Lund'] },
    ],
    [
      'But see Helena Strand, Ferries, 115 Yale L.J. 88 (Spring 2021).',
      { source: 'Yale Law Journal', dates: ['Spring 2021'], title: 'Ferries', authors: ['Helena Strand'] },
    ],
  ])('%s', async (note, work) => {
    expect(await citedInNotes(note)).toEqual([work]);
  });

  it('are told from what courts have said, which is in no publication of the press', async () => {
    expect(await citedInNotes('Lund v. Holm, 575 U.S. 320, 321 (2015); *In re* Holm, 40 F. Supp. 12 (1990).')).toEqual(
      [],
    );
  });

  it('part at a semicolon, and at the end of a sentence', async () => {
    const note =
      'Mark Lund, *Ice*, 2 Pier L. Rev. 7 (2012); Mark Lund, *Fog*, 3 Pier L. Rev. 9 (2013). Cf. Mark Lund, *Wind*, 4 Pier L. Rev. 1 (2014).';
    expect((await citedInNotes(note)).map(({ title }) => title)).toEqual(['Ice', 'Fog', 'Wind']);
  });

  it('are found again by their author', async () => {
    const cited = await citedInNotes(
      'Mark Lund, *Ice*, 2 Pier L. Rev. 7 (2012).',
      'TASS, May 3, 2013.',
      'Lund, *supra* note 1, at 9.',
    );
    expect(cited.map(({ source }) => source)).toEqual(['Pier Law Review', 'TASS', 'Pier Law Review']);
  });
});

describe('newspapers as American law cites them', () => {
  it.each([
    ['Mark Lund, *Fees*, S. China Morning Post, July 11, 2018, at A4.', 'South China Morning Post'],
    ['Mark Lund, *Fees*, Globe & Mail (Toronto), July 11, 2018, at A4.', 'The Globe and Mail'],
    ['Mark Lund, *Fees*, Ins. J., July 11, 2018, at 4.', 'Insurance Journal'],
    ['Mark Lund, *Fees*, Harbor Transp. Wkly., July 11, 2018, at 4.', 'Harbor Transportation Weekly'],
    ['Mark Lund, *A Note on the Note*, Harbor & Pier L., July 2018, at 4.', 'Harbor and Pier Law'],
    ['Mark Lund, Fees, Harbor & Pier L., July 2018, at 4.', 'Harbor and Pier Law'],
    ['Mark Lund, Fees, N.Y. Rev. Books, July 11, 2018, at 4.', 'The New York Review of Books'],
    ['Press Release, U.S. Dep’t of the Harbor, Fees Rise Again (July 11, 2018).', 'U.S. Department of the Harbor'],
    ['S. Lund, July 11, 2018.', 'S. Lund'],
  ])('%s', async (note, source) => {
    expect((await citedInNotes(note)).map((cited) => cited.source)).toEqual([source]);
  });

  it('their names are spelled out, author and title before them are none', async () => {
    expect(
      await citedInNotes('Mark Lund, Pier Fees Jump, Pilots Cry Foul, Harbor Bus. Day (Lagos), July 11, 2018, at A4.'),
    ).toMatchObject([{ source: 'Harbor Business Day', dates: ['July 11, 2018'], authors: ['Mark Lund'] }]);
  });

  it('the number of an institution’s report files no document of a court', async () => {
    const cited = await citedInNotes(
      'Harbor Rsch. Serv., HRS-08-467, Piers: Rust and Repair 2 (Feb. 24, 2021).',
      'Gov’t Accountability Off., GAO-08-467, Piers: Rust and Repair 2 (Feb. 24, 2021).',
    );
    expect(cited.map(({ dates }) => dates)).toEqual([['Feb. 24, 2021'], ['Feb. 24, 2021']]);
  });

  it('an institution’s number and title are no sources of their own', async () => {
    expect(await citedInNotes('Harbor Rsch. Serv., IF11772, Piers: Rust and Repair 2 (Feb. 24, 2021).')).toMatchObject([
      { source: 'Harbor Research Service', dates: ['Feb. 24, 2021'] },
    ]);
  });
});

describe('no press in a note is', () => {
  it.each([
    ['a court with its abbreviation', ['Constitutional Court [Const. Ct.], 2013Hun-Da1, Dec. 19, 2014 (S. Kor.).'], []],
    ['a court in full', ['Supreme Court of Appeals, Jan. 22, 2015.'], []],
    [
      'an opinion of a judge, though a paper was cited before',
      ['Pier Shut, Wash. Post, May 3, 2016.', 'Id. at 182 (Lund, J., dissenting).', 'Id. ¶ 12.'],
      ['The Washington Post'],
    ],
    [
      'the symbol of a document',
      [
        'G.A. Doc. A/HRC/33/55 (May 3, 2016).',
        'Depositary Notice C.N.38.2018.TREATIES-X.1 (May 3, 2018).',
        'S.C. Res. 15, U.N. Doc. S/RES/15 (May 3, 2016).',
        'Pilot v. Lund, IT-02-54-R7.5, Judgement (May 3, 2016).',
      ],
      [],
    ],
    ['a treaty of two', ['Toll Agreement, Ice.-Neth., June 5, 2009.'], []],
    ['a book in capitals', ['IDA VAIL, THE OFFICE’S ARTICLES ON PIERS 178 (2d ed. 2002).'], []],
    ['a book', ['Ida Vail & Olga T. Brand, The 3½ Minute Ferry 12 (2013).'], []],
    [
      'a case and what was filed in it',
      ['Certain Piers (Iran v. Peru), Application Instituting Proceedings (June 14, 2016).'],
      [],
    ],
    ['a letter that is filed', ['Letter dated 28 April 2016 from the envoy of Peru, U.N. Doc. S/2016/400.'], []],
    ['a court elsewhere', ['Corte Cost., 22 ottobre 2014, n. 238, Foro it. 2015, I, 1152.'], []],
    ['a circuit', ['Brief for Harbor Bank as Amicus Curiae, No. 12-105 (2d Cir. May 3, 2016).'], []],
    [
      'a party to a case',
      [
        'Pier v. Office of the Exec. Sec’y, R. No. 238875.',
        'Lund v. Holm, [2008] PJHC 241.',
        'Lund v. Harbor Guild, 2018.',
        'See, e.g., People ex rel. Lund v. Holm, 31 Ill. 417 (1868).',
        'The Anna (1801) 165 Eng. Rep. 214.',
        'Lund v Minister for Piers (2016) 258 CLR 61 (Austl.).',
        'X Corp. v. Union of Piers, W.P. No. 15720 of 2021.',
        'Lund Omsk, B6-24/17, Decision of the Pier Division (Feb. 6, 2018) (Ger.).',
        'Petition by Lund, Inc. for the Recusal of a Chair at 1–4 (F.P.C. June 30, 2020).',
      ],
      [],
    ],
    [
      'a law of another country',
      ['Piers and Ferries Protection Act 1994 (N.Z.).', 'Pier Act 2003 (Cth) sch 2 (Austl.).'],
      [],
    ],
    [
      'who told the author what, in a country that has a paper of its letters',
      ['Interview with an official, Ministry of Piers & Ferries, in Aarhus, Den. (Mar. 9, 2021).'],
      [],
    ],
    [
      'the case of a headline, but the paper under it',
      ['Lund v. Holm, Wash. Post, May 3, 2016.', 'Pier Sold (Lund v. Holm), Reuters, May 4, 2016.'],
      ['The Washington Post', 'Reuters'],
    ],
    [
      'a headline that begins like the name of one',
      ['Postmedia Merges Newsrooms, Canadian Press (Jan. 19, 2016).'],
      ['The Canadian Press'],
    ],
  ])('%s', async (_, notes, sources) => {
    expect((await citedInNotes(...notes)).map(({ source }) => source)).toEqual(sources);
  });

  it('but an Id. that goes on with a page repeats the paper', async () => {
    const cited = await citedInNotes('Pier Shut, Wash. Post, May 3, 2016.', 'Id. at A4 (quoting a pilot).');
    expect(cited.map(({ source }) => source)).toEqual(['The Washington Post', 'The Washington Post']);
  });
});

describe('no press in a note is, whatever its language,', () => {
  it.each([
    ['a court by its letters', 'Corte de Muelles [CM], 14/06/2005, “Lund, Mark,” Fallos (2005-328) (Arg.).'],
    ['a court without letters', 'Trybunał Muelli, wyrok z dnia 7 maja 2021 r., K 3/21 (Pol.).'],
    ['a court before its day', 'Saikō Saibansho [Sup. Ct.] May 3, 2015, Hei 26 (o) no. 1023 (Japan).'],
    ['a court of several states', 'Ct. of Pier Arb., CPA 2018/O/57, Lund v. Holm, Award, ¶ 580 (Apr. 30, 2019).'],
    ['a decision before its court', 'Judgment T-76/08, Pier Court of Peru (July 31, 2008).'],
    ['an award', 'UNCITRAL, Pier Oil v. Peru, Second Partial Award on Rust (Aug. 30, 2018).'],
    ['a film', 'The Price of Ice (Harbor Productions 2007) (motion picture).'],
    ['a film by its hour', 'Salt of the Pier, at 01:12:30 (Kelp Harbor 2008).'],
    ['a record', 'Ida Vail, Rust Song, on Exodus (Pier Records 1977).'],
    ['what an assembly resolved', 'Resolution of 5 July 2016 on Piers, Eur. Parl. Doc. P8_TA(2016)0300.'],
    ['what an assembly printed', 'Bundestag, Drucksache 19/286 (Apr. 19, 2021) (Ger.).'],
    ['an act by its number', 'Council of Piers of Peru, Resolution No. XI-21 (June 26, 2012).'],
    ['an act by its symbol', 'Committee of Piers, Recommendation CM/Rec(2010)5 (Mar. 31, 2010).'],
    ['what a gazette has', 'Resolución sobre muelles, B.O.E. 2017, 114 (Spain).'],
    ['a record of an assembly', 'Lok Sabha Debates, 15th Lok Sabha, 6th Sess., May 9, 2010 (India).'],
    ['the conclusions of a conference', 'European Council Conclusions, Piers in Need (June 26, 2015).'],
    ['a panel', 'Final Report of the Panel, In re Peru—Rust, ¶ 594 (June 14, 2017).'],
    ['a panel by its docket', 'Pier Ch. 19 Panel, Gray Piers from Peru, USA-97-1904-01, at 44 (June 18, 1999).'],
    ['an arbiter', 'Arbitration Between the Guild and the Pier Bd., 88 Lab. Arb. Rep. (BNA) 512, 514 (1987).'],
    ['a communication', 'Afr. Comm’n on Piers, Communication 276/03, ¶ 209 (Nov. 25, 2009).'],
    ['a paragraph of a judgment', 'Maritime Piers, Judgment, 2021 I.C.J. 206, ¶ 33 (Oct. 12).'],
  ])('%s', async (_, note) => {
    expect(await citedInNotes('Pier Shut, Wash. Post, May 3, 2016.', note, 'Id. ¶ 4.')).toMatchObject([
      { source: 'The Washington Post' },
    ]);
  });

  it.each([
    ['Ida Vail, Corte Suprema cierra el muelle, La Nación, June 15, 2005, at 6.', 'La Nación'],
    ['Panel Report Clears Ferry Owner, Seattle Times, May 6, 2010, at B2.', 'The Seattle Times'],
    ['Bundestag Rsch. Servs., Harbor Law in Comparison 9 (2018).', 'Bundestag Research Services'],
    ['Nat’l Ct. of Auditors, Special Report No. 2/2014: Are Piers Managed? 25 (2014).', 'Nat’l Ct. of Auditors'],
    ['Harbor Film Bd. of Peru, Annual Report on Films 7 (2012).', 'Harbor Film Board of Peru'],
    ['Better Piers Haiti, 19th Biannual Synthesis Report 10–12 (2019).', 'Better Piers Haiti'],
    ['Better Piers Haiti, Rust Everywhere 10 (2019).', 'Better Piers Haiti'],
    ['Proposition de loi sur les quais, Pier Libre, May 5, 2014, at 1.', 'Pier Libre'],
    ['Oxfam, Piers for Sale 3 (2016).', 'Oxfam'],
    ['Oxfam Novib, Rust Belt 2 (2014).', 'Oxfam Novib'],
    ['Decision 12, Court Reporters Say, Pier Gazette, May 5, 2014, at 1.', 'Pier Gazette'],
    ['Portaria No. 12, Pier Gazette, May 5, 2014, at 1.', 'Pier Gazette'],
    ['Complaint 12/13: Pier Noise, Pier Gazette, May 5, 2014, at 1.', 'Pier Gazette'],
  ])('but the press and bodies that tell of it are: %s', async (note, source) => {
    expect((await citedInNotes(note)).map((cited) => cited.source)).toEqual([source]);
  });

  it('and a person with the name of a country wrote a book', async () => {
    expect(
      await citedInNotes('Siew Mei Holland, Piers in Law 9 (2014).', 'Clara Peru, Annual Review of Piers 12 (2017).'),
    ).toEqual([]);
  });
});

describe('what notes of American law cite again', () => {
  it.each([
    ['a case', ['Pier Shut, Wash. Post, May 3, 2016.', 'Lund v. Holm, 5 U.S. 9, 12 (2011).', 'Id. at 14.'], 1],
    ['a law', ['Pier Shut, Wash. Post, May 3, 2016.', '50 U.S.C. § 1701; id. § 1702.'], 1],
    [
      'a treaty',
      ['Pier Convention art. 3, Nov. 4, 1950, 213 U.N.T.S. 221.', 'Pier Convention, supra note 1, art. 12.'],
      0,
    ],
    ['a chapter', ['Ida Vail, Rust, in Piers 140 (Mark Lund ed., 2020).', 'Vail, supra note 1, at 158.'], 0],
    [
      'a book of which nobody tells more than its year',
      ['Ida Vail, Rust: A History (2014).', 'Vail, supra note 1.'],
      0,
    ],
    ['a court elsewhere', ['Hafengericht [HG] [Harbor Court], July 1, 2016, W I 6/2016 (Austria).', 'Id.'], 0],
    ['a case by its short name', ['Pier Shut, Wash. Post, May 3, 2016.', 'Lund, ¶ 336.', 'Id. ¶ 340.'], 1],
    ['a memorandum', ['Memorandum of Understanding Between the Pier Board and the Police (Feb. 9, 2017).', 'Id.'], 0],
    ['a part of the article', ['Pier Shut, Wash. Post, May 3, 2016.', 'See supra Part I (on rust).'], 1],
  ])('is no press where it is %s', async (_, notes, cited) => {
    expect(await citedInNotes(...notes)).toHaveLength(cited);
  });

  it('is the press before what stands in parentheses, not what it quotes', async () => {
    const cited = await citedInNotes(
      'Mark Lund, Rust, Slate (May 3, 2016) (quoting Ida Vail, Ice, Guardian (May 2, 2016)).',
      'Id. at 2.',
    );
    expect(cited.map(({ source }) => source)).toEqual(['Slate', 'The Guardian', 'Slate']);
  });

  it('is what tells of a case behind it', async () => {
    const cited = await citedInNotes(
      'Lund v. Holm, App. No. 1/2014 (Nov. 18, 2016), discussed in Ida Vail, Ice, Pier Talk! (Jan. 9, 2017).',
      'Lund v. Holm, supra note 1, at 4.',
    );
    expect(cited.map(({ source, dates }) => [source, dates])).toEqual([['Pier Talk!', ['Jan. 9, 2017']]]);
  });

  it('is of the author and the title that stand before "supra", in a note of several', async () => {
    const cited = await citedInNotes(
      'Ida Vail, Rust and Ice, 2 Pier L. Rev. 7 (2012); Mark Lund, Fog, 3 Harbor L. Rev. 9 (2013).',
      'Vail, Rust and Ice, supra note 1, at 1790.',
    );
    expect(cited.map(({ source, dates }) => [source, dates])).toEqual([
      ['Pier Law Review', ['2012']],
      ['Harbor Law Review', ['2013']],
      ['Pier Law Review', ['2012']],
    ]);
  });

  it('is what it is called hereinafter', async () => {
    const cited = await citedInNotes(
      'Pier Bd., Rust 2 (May 2016) [hereinafter Red Book]; Mark Lund, Red Book Out, Wash. Post, May 3, 2016.',
      'Red Book, supra note 1, at 9.',
    );
    expect(cited.map(({ source }) => source)).toEqual(['Pier Board', 'The Washington Post', 'Pier Board']);
  });
});

describe('reports of bodies in notes', () => {
  it.each([
    ['MEKONG RIVER COMM’N, PIERS: RUST, ICE, AND HELD FERRIES 5 (Dec. 14, 2016).', 'Mekong River Commission'],
    ['Charity & Sec. Network, Piers for U.S. Nonprofits 38 (2016).', 'Charity and Security Network'],
    ['Ida Vail & Mark Lund, Stimson Ctr., How the Pier Rusts 6 (Apr. 2016).', 'Stimson Center'],
    ['Mark Lund, Piers, at Last, Rust, Harbor Kettle (May 3, 2016).', 'Harbor Kettle'],
    ['World Bank Says Piers Rust, Harbor Kettle (May 3, 2016).', 'Harbor Kettle'],
    ['Pier Witness, Rust and Ice 8 (2016), https://www.pierwitness.org/rust.', 'Pier Witness'],
    ['Off. of the Auditor-Gen., Audit Report on the Pier 18 (2019) (Kenya).', 'Office of the Auditor-General'],
    ['Harbor Bd., Who Reads the Reports? 17 (2019).', 'Harbor Board'],
    ['Ida Vail, A Quiet, Rusty Pier, HARBOR LAB., Mar. 2016, at 18.', 'Harbor Labor'],
    [
      'Who We Are, Ctr. for Const. Rts., https://ccr.example/who (last visited Jan. 4, 2022).',
      'Center for Constitutional Rights',
    ],
    [
      'Mark Lund, Ice, 170 Bijdragen tot de Taal-, Land- en Volkenkunde 45, 52 (2014).',
      'Bijdragen tot de Taal-, Land- en Volkenkunde',
    ],
    ['Piers in 2022: Omsk, Hum. Rts. Watch, https://www.hrw.org/x (last visited Mar. 3, 2022).', 'Human Rights Watch'],
    ['Mark Lund, Piers, 117 PJIL Unbound 102, 104 (2016).', 'PJIL Unbound'],
  ])('%s', async (note, source) => {
    expect((await citedInNotes(note)).map((cited) => cited.source)).toEqual([source]);
  });
});

describe('books and journals as historians cite them', () => {
  it('the source of a book is its publisher', async () => {
    expect(await citedInNotes('Mark Lund, *Pier and Nation* (Durham, NC: Harbor House, 2008), 77–81.')).toEqual([
      { source: 'Harbor House', dates: ['2008'], title: 'Pier and Nation', authors: ['Mark Lund'] },
    ]);
  });

  it('a journal stands before its volume, with or without a number, and its year', async () => {
    expect(
      await citedInNotes(
        'Mark Lund, “The Ferry Revisited,” *Northern Journal of Ferries* 19 (1994): 55–78.',
        'Ana Holm, ‘Ice and the Square,’ *Harbor Report* 258 (Winter 2011): 12.',
      ),
    ).toEqual([
      { source: 'Northern Journal of Ferries', dates: ['1994'], title: 'The Ferry Revisited', authors: ['Mark Lund'] },
      { source: 'Harbor Report', dates: ['Winter 2011'], title: 'Ice and the Square', authors: ['Ana Holm'] },
    ]);
  });

  it('a surname and the beginning of a title cite what was cited before', async () => {
    const cited = await citedInNotes(
      'Mark Lund, *Pier and Nation: Omsk after the Ice* (Durham, NC: Harbor House, 2008), 77.',
      'Lund, *Pier and Nation*, 203.',
    );
    expect(cited.map(({ source, title }) => [source, title])).toEqual([
      ['Harbor House', 'Pier and Nation: Omsk after the Ice'],
      ['Harbor House', 'Pier and Nation: Omsk after the Ice'],
    ]);
  });

  it('and nothing where nothing was', async () => {
    expect(await citedInNotes('Lund, Pier and Nation, 203.')).toEqual([]);
  });
});

it('takes the address of a work from the sentence that says where it is', async () => {
  const text =
    '# Piers\n\nPublished: 9 March 2022\n\nIt is closed.[^1]\n\n[^1]: Lund, M. (2014) ‘Boats collide’, The Guardian, 6 May. Available at: https://boats.example/a (Accessed: 7 June 2018).';
  const { article } = annotate(await readSourceDocument(Buffer.from(text), { name: 'piers.md' }));
  const cited = article.paragraphs.flatMap(({ citations }) => citations.map(({ source, url }) => [source, url]));
  expect(cited).toEqual([['the-guardian', 'https://boats.example/a']]);
});

it('notes in one block are told apart where the first is the author’s', () => {
  const { article } = annotateText(
    'A Pier in Court\n\nBy Mark R. Lund*\n\nThe pier is lost.[1] It was old.[2]\n\nNotes\n\n* Professor of Law.\n1. Pier Lost, N.Y. Times, May 3, 2016, at A1.\n2. Old Pier, Wash. Post, May 4, 2016, at A1.\n',
  );
  expect(article.authors).toEqual(['Mark R. Lund']);
  expect(article.notes.map(({ label }) => label)).toEqual(['*', '1', '2']);
  expect(article.paragraphs.flatMap(({ citations }) => citations.map(({ source }) => source))).toEqual([
    'the-new-york-times',
    'the-washington-post',
  ]);
});

describe('a shortened note', () => {
  it.each([
    ['with a page', 'Voss, “Piers of Ice,” 4.'],
    ['without one', 'Voss, “Piers of Ice.”'],
    ['without the article of its title', 'Voss, “Long Piers of Ice,” 4–5.'],
  ])('repeats the work of an author whose first name no list has, %s', async (_, shortened) => {
    const cited = await citedInNotes('Xenthe Voss, “The Long Piers of Ice,” TASS, May 3, 2016.', shortened);
    expect(cited.map(({ source, dates }) => [source, ...dates])).toEqual([
      ['TASS', 'May 3, 2016'],
      ['TASS', 'May 3, 2016'],
    ]);
  });
});

it('reads the month of an imprint, and no dissertation', async () => {
  const cited = await citedInNotes(
    'Pier Watch, Piers at Risk, report no. 8 (Omsk: Pier Watch, March 2016), 3.',
    'Mark Lund, “Piers of Ice: A Study” (PhD diss., University of Omsk, 2015), 88.',
  );
  expect(cited.map(({ source, dates }) => [source, ...dates])).toEqual([['Pier Watch', 'March 2016']]);
});

it.each([
  'Mining Act of 1992, No. 29 (N.S.W.) (Austl.).',
  'Harbor Corp., Annual Report (Form 10-K) 31 (Feb. 24, 2022).',
  'Situation of Piers: Hearing Before the Inter-American Commission on Human Rights, 167th Period of Sessions (Mar. 2, 2018).',
  'Decreto Legislativo No. 803, 26 July 2023, Diario Oficial (El Sal.).',
  'See 1 IDA VAIL, FUNDAMENTALS OF HARBORS 88 (2013) (doubting that ice matters).',
  'The survey’s response rate was thirty-one percent, and rural piers are underrepresented in it.',
  'S.T.F., ADPF No. 347 MC, Relator: Min. Marco Aurélio, 09.09.2015 (Braz.).',
])('a law, a court, a hearing, a filing, a book and a remark are no press: %s', async (note) => {
  expect(await citedInNotes(note)).toEqual([]);
});
