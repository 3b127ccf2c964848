import type { ActorKind, ActorRecord } from '../../../schema/records/actor.ts';
import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import type { CitationRecord } from '../../../schema/records/citation.ts';
import type { MentionKind, MentionRecord } from '../../../schema/records/mention.ts';
import type { ParagraphRecord } from '../../../schema/records/paragraph.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';

/** The `occurrence`-th place of the words in the text. */
function place(text: string, words: string, occurrence = 1): TextRange {
  let start = -1;
  for (let found = 0; found < occurrence; found += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`No "${words}" in "${text}".`);
  return { start, end: start + words.length };
}

const mention = (text: string, words: string, actor: string, kind: MentionKind, occurrence = 1): MentionRecord => ({
  ...place(text, words, occurrence),
  kind,
  actor,
});

function citation(
  text: string,
  number: number,
  words: string,
  source: string | null,
  date: string | null,
  more: Partial<CitationRecord> = {},
): CitationRecord {
  return {
    ...place(text, words),
    number,
    text: words,
    inNote: false,
    signal: 'NONE',
    source,
    sourceText: source,
    via: null,
    dates: date === null ? [] : [{ date, until: null, text: date, precision: 'DAY', yearInferred: true }],
    url: null,
    title: null,
    authors: [],
    claim: null,
    ...more,
  };
}

const actor = (slug: string, name: string, kind: ActorKind, affiliation: string | null = null): ActorRecord => ({
  slug,
  name,
  kind,
  aliases: [],
  description: null,
  affiliation,
  wikidataId: null,
  registered: true,
});

const first =
  '🚢 The harbour council of Port Lima met Ada Brand. Brand said the Limans would wait (Harbour News, May 3; see Tide, May 4, 5).';
const second = 'Port Lima pays.² Nobody else does (, May 6).';

const paragraphs: readonly ParagraphRecord[] = [
  {
    number: 1,
    kind: 'TEXT',
    text: first,
    sentences: [
      { ...place(first, '🚢 The harbour council of Port Lima met Ada Brand.'), cited: false },
      { start: first.indexOf('Brand said'), end: first.length, cited: true },
    ],
    citations: [
      citation(first, 1, 'Harbour News, May 3', 'harbour-news', '2019-05-03', {
        claim: place(first, 'Brand said the Limans would wait'),
      }),
      citation(first, 2, 'see Tide, May 4, 5', 'tide', '2019-05-04', { signal: 'SEE', via: 'harbour-news' }),
    ],
    mentions: [
      mention(first, 'The harbour council', 'port-lima', 'METONYM'),
      mention(first, 'Port Lima', 'port-lima', 'NAME'),
      mention(first, 'Ada Brand', 'ada-brand', 'NAME'),
      mention(first, 'Brand', 'ada-brand', 'NAME', 2),
      mention(first, 'Limans', 'port-lima', 'DEMONYM'),
    ],
  },
  {
    number: 2,
    kind: 'TEXT',
    text: second,
    sentences: [
      { ...place(second, 'Port Lima pays.²'), cited: true },
      { ...place(second, 'Nobody else does (, May 6).'), cited: true },
    ],
    citations: [
      citation(second, 3, '²', 'tide', '2019-05-01', { inNote: true, text: 'Tide, May 1' }),
      citation(second, 4, '²', 'tide', '2019-05-01', { inNote: true, text: 'Tide, May 1' }),
      citation(second, 5, 'May 6', null, '2019-05-06', { text: ', May 6' }),
    ],
    mentions: [mention(second, 'Port Lima', 'port-lima', 'NAME')],
  },
];

/** An article with what is hard to serve: emoji, a note with two citations alike, a missing source, an affiliation. */
export const briefing: AnnotatedArticle = {
  title: 'Waiting in Port Lima',
  publication: { slug: 'harbour-briefing', name: 'Harbour Briefing', abbreviation: 'HB' },
  url: 'https://briefing.example/1',
  volume: 3,
  issue: 7,
  authors: ['M. Reyes'],
  published: {
    year: 2019,
    yearBasis: 'STATED',
    earliest: '2019-05-06',
    earliestBasis: 'FROM_CITATIONS',
    latest: null,
    text: null,
  },
  figures: [{ caption: 'The harbour', credit: null }],
  note: null,
  language: null,
  sections: [],
  notes: [],
  warnings: [],
  corrections: [],
  asPrinted: null,
  provenances: [],
  paragraphs,
  actors: [
    actor('port-lima', 'Port Lima', 'STATE'),
    actor('ada-brand', 'Ada Brand', 'PERSON', 'pilots-guild'),
    actor('pilots-guild', "Pilots' Guild", 'ORGANISATION'),
  ],
  sources: ['harbour-news', 'tide'].map((slug) => ({
    slug,
    name: slug === 'tide' ? 'Tide' : 'Harbour News',
    homepage: null,
    wikidataId: null,
    registered: slug === 'tide',
  })),
  documentHash: 'ab'.repeat(32),
  pipelineVersion: 'test',
};

/** The next revision: a sentence is put before all others, so that everything else moves. */
export function withSentenceBefore(article: AnnotatedArticle, sentence: string): AnnotatedArticle {
  const shift = sentence.length + 1;
  const moved = <Range extends TextRange>(range: Range): Range => ({
    ...range,
    start: range.start + shift,
    end: range.end + shift,
  });
  const [paragraph, ...others] = article.paragraphs;
  if (paragraph === undefined) return article;
  return {
    ...article,
    paragraphs: [
      {
        ...paragraph,
        text: `${sentence} ${paragraph.text}`,
        sentences: [{ start: 0, end: sentence.length, cited: false }, ...paragraph.sentences.map(moved)],
        citations: paragraph.citations.map((cited) => ({ ...moved(cited), claim: cited.claim && moved(cited.claim) })),
        mentions: paragraph.mentions.map(moved),
      },
      ...others,
    ],
  };
}
