import type { CorrectionsPageQuery } from '../../../schema/client/operations.ts';
import { isoDateOf } from '../../../schema/records/date.ts';

type Article = NonNullable<CorrectionsPageQuery['article']>;
type Paragraph = Article['paragraphs'][number];
type Citation = Paragraph['citations'][number];
type Mention = Paragraph['mentions'][number];

/** Words of one of the texts. */
interface Place {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** Writes the entries of a corrections file that change what an article has. */
export interface Suggestions {
  /**
   * A citation as it is now, to be copied, corrected and put beside the document. A text in double quotes is the same in JSON
   * and in YAML. A date that is no day of the calendar has to be filled in.
   */
  ofCitation(citation: Citation, paragraph: Paragraph): string;
  /** The same of a mention. */
  ofMention(mention: Mention, paragraph: Paragraph): string;
}

export function suggestionsFor({ paragraphs, notes }: Pick<Article, 'paragraphs' | 'notes'>): Suggestions {
  const texts = [...paragraphs, ...notes].map(({ text }) => text);
  const all = texts.join('\n');
  const index = new Map(paragraphs.map(({ number }, at) => [number, at]));
  const printed = new Map(paragraphs.flatMap(({ citations }) => citations.map(({ number, text }) => [number, text])));
  const inNotes = new Map(notes.flatMap((note, at) => placesIn(note, paragraphs.length + at, printed)));

  const around = (place: Place): readonly string[] => {
    const { prefix, suffix } = contextOf(place, texts, all);
    return [`    prefix: ${JSON.stringify(prefix)}`, `    suffix: ${JSON.stringify(suffix)}`];
  };

  return {
    ofCitation({ number, text, range, inNote, source, dates, claim }, paragraph) {
      const place = inNote ? inNotes.get(number) : { ...range, text: index.get(paragraph.number) ?? 0 };
      const given = dates.map((date) => (date.date === null ? 'YYYY-MM-DD' : isoDateOf(date)));
      const unread = dates.filter(({ date }) => date === null).map((date) => date.text.replace(/\s+/g, ' '));
      return [
        '  - change: citation',
        `    exact: ${JSON.stringify(text)}`,
        ...(place === undefined ? [] : around(place)),
        `    source: ${source === null ? 'none' : JSON.stringify(source.name)}`,
        `    dates: [${given.join(', ')}]${unread.length === 0 ? '' : ` # printed: ${unread.join('; ')}`}`,
        ...claimLines(claim, paragraph),
        '    reason: ""',
      ].join('\n');
    },
    ofMention({ text, kind, range, actor }, paragraph) {
      return [
        '  - change: mention',
        `    exact: ${JSON.stringify(text)}`,
        ...around({ ...range, text: index.get(paragraph.number) ?? 0 }),
        actor.registered
          ? `    actor: ${JSON.stringify(actor.slug)}`
          : `    actor: {name: ${JSON.stringify(actor.name)}, kind: ${actor.kind}}`,
        `    kind: ${kind}`,
        '    reason: ""',
      ].join('\n');
    },
  };
}

/** Where a note prints each of its citations, in their order, by their numbers. */
function placesIn(
  { text, citations }: Article['notes'][number],
  index: number,
  texts: ReadonlyMap<number, string>,
): readonly (readonly [number: number, place: Place])[] {
  let from = 0;
  return citations.flatMap(({ number }) => {
    const printed = texts.get(number);
    const start = printed === undefined ? -1 : text.indexOf(printed, from);
    if (printed === undefined || start < 0) return [];
    from = start + printed.length;
    return [[number, { text: index, start, end: from }] as const];
  });
}

/** Words that the paragraph holds twice would not say which are meant; left out, the claim stays as it is. */
function claimLines(claim: Citation['claim'], { text }: Paragraph): readonly string[] {
  if (claim === null) return ['    claim: none'];
  const isOnce = text.indexOf(claim.text) === text.lastIndexOf(claim.text);
  return isOnce && claim.text.trim() === claim.text ? [`    claim: ${JSON.stringify(claim.text)}`] : [];
}

/** Characters of text before and after the words, by which they are found again: more where these stand elsewhere too. */
const contextLength = 24;
const longestContext = 384;
/** Characters of an article that are searched for each of its entries, at most. */
const longestSearched = 100_000;

function contextOf({ text, start, end }: Place, texts: readonly string[], all: string) {
  const own = texts[text] ?? '';
  const exact = own.slice(start, end);
  const before = own.slice(Math.max(0, start - longestContext), start);
  const after = own.slice(end, end + longestContext);
  const sides = [
    { before, after },
    {
      before: `${texts[text - 1]?.slice(-longestContext) ?? ''}\n${before}`,
      after: `${after}\n${texts[text + 1]?.slice(0, longestContext) ?? ''}`,
    },
  ];
  const lengths = [contextLength, 4 * contextLength, longestContext];
  const contexts = sides.flatMap(({ before, after }) =>
    lengths.map((length) => ({ prefix: ending(before, length), suffix: beginning(after, length) })),
  );
  const isOnce = ({ prefix, suffix }: { readonly prefix: string; readonly suffix: string }): boolean => {
    const words = prefix + exact + suffix;
    return all.indexOf(words) === all.lastIndexOf(words);
  };
  const [shortest = { prefix: '', suffix: '' }, longer = shortest] = contexts;
  if (all.length > longestSearched) return longer;
  return contexts.find(isOnce) ?? shortest;
}

/** Neither cuts a character in two. */
const ending = (text: string, length: number): string => text.slice(-length).replace(/^[\udc00-\udfff]/, '');
const beginning = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
