import type { ActorKind, ActorRecord } from '../../schema/records/actor.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { MentionKind, MentionRecord } from '../../schema/records/mention.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import { slugOf } from '../../schema/slug.ts';

const actor = (
  name: string,
  kind: ActorKind,
  aliases: string[] = [],
  affiliation: string | null = null,
): ActorRecord => ({
  slug: slugOf(name),
  name,
  kind,
  aliases,
  description: null,
  affiliation,
  wikidataId: null,
  registered: true,
});

const actors = [
  actor('Russia', 'STATE', ['Russian Federation']),
  actor('Vladimir Putin', 'PERSON', ['Putin', 'Vladimir Vladimirovich Putin'], 'russia'),
  actor('Gazprom', 'ORGANISATION', [], 'russia'),
  actor('Iran', 'STATE'),
  actor('Ukraine', 'STATE'),
  actor('Belarus', 'STATE'),
  actor('Turkey', 'STATE'),
  actor('Dmitry Medvedev', 'PERSON'),
  actor('Sergei Lavrov', 'PERSON'),
  actor('Ursula von der Leyen', 'PERSON'),
  actor('Xi Jinping', 'PERSON'),
];

/** How the sentences of test articles name an actor. */
const words: readonly (readonly [string, string, MentionKind])[] = [
  ['Moscow', 'russia', 'METONYM'],
  ['Russian', 'russia', 'DEMONYM'],
  ['Russia', 'russia', 'NAME'],
  ['Putin', 'vladimir-putin', 'NAME'],
  ['Gazprom', 'gazprom', 'NAME'],
  ['Iran', 'iran', 'NAME'],
  ['Ukraine', 'ukraine', 'NAME'],
  ['Belarus', 'belarus', 'NAME'],
  ['Turkey', 'turkey', 'NAME'],
  ['Medvedev', 'dmitry-medvedev', 'NAME'],
  ['Lavrov', 'sergei-lavrov', 'NAME'],
  ['Leyen', 'ursula-von-der-leyen', 'NAME'],
  ['Xi', 'xi-jinping', 'NAME'],
];

/**
 * An article of one sentence a paragraph. A sentence may end in `(Source, November 3)`.
 */
export function articleOf(
  title: string,
  sentences: readonly string[],
  { date = '2017-11-06', issue = 1, publication = 'Test Monitor' } = {},
): AnnotatedArticle {
  let number = 0;
  const paragraphs = sentences.map((text, index): ParagraphRecord => {
    const mentions: MentionRecord[] = [];
    for (const match of text.matchAll(/\p{L}+/gu)) {
      const known = words.find(([word]) => word === match[0]);
      if (known === undefined) continue;
      mentions.push({ start: match.index, end: match.index + match[0].length, kind: known[2], actor: known[1] });
    }
    const citations = [...text.matchAll(/\((\p{L}+), November (\d+)\)/gu)].map((match): CitationRecord => {
      number += 1;
      const source = match[1] ?? '';
      const start = match.index + 1;
      return {
        number,
        start,
        end: match.index + match[0].length - 1,
        text: match[0].slice(1, -1),
        inNote: false,
        signal: 'NONE',
        source: slugOf(source),
        sourceText: source,
        via: null,
        dates: [
          {
            date: `2017-11-${String(match[2]).padStart(2, '0')}`,
            until: null,
            text: `November ${match[2]}`,
            precision: 'DAY',
            yearInferred: true,
          },
        ],
        url: null,
        title: null,
        authors: [],
        claim: { start: 0, end: match.index - 1 },
      };
    });
    const cited = citations.length > 0;
    return {
      number: index + 1,
      kind: 'TEXT',
      text,
      sentences: [{ start: 0, end: text.length, cited }],
      citations,
      mentions,
    };
  });
  const named = new Set(paragraphs.flatMap(({ mentions }) => mentions.map((mention) => mention.actor)));
  const affiliated = new Set(actors.filter(({ slug }) => named.has(slug)).map(({ affiliation }) => affiliation));
  const cited = new Set(paragraphs.flatMap(({ citations }) => citations.map((citation) => citation.sourceText ?? '')));
  return {
    title,
    publication: { slug: slugOf(publication), name: publication, abbreviation: null },
    url: null,
    volume: 14,
    issue,
    authors: [],
    published: { year: 2017, yearBasis: 'STATED', earliest: date, earliestBasis: 'STATED', latest: date, text: null },
    figures: [],
    note: null,
    language: null,
    sections: [],
    notes: [],
    warnings: [],
    corrections: [],
    asPrinted: null,
    provenances: [],
    paragraphs,
    actors: actors.filter(({ slug }) => named.has(slug) || affiliated.has(slug)),
    sources: [...cited].map((name) => ({
      slug: slugOf(name),
      name,
      homepage: null,
      wikidataId: null,
      registered: true,
    })),
    documentHash: '0'.repeat(64),
    pipelineVersion: 'test',
  };
}
