import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { MentionRecord } from '../../schema/records/mention.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { annotateText } from '../annotate-text.ts';

const help = `Usage: node seed/evaluate/seed-gold.ts DOCUMENT GOLD

Compares the annotations of a document with its hand-made answers, figure by figure; exits 1 where one falls short.
`;

const range = z.object({ start: z.number(), end: z.number() });
const goldSchema = z.object({
  photo: z.object({ caption: z.string(), credit: z.string() }),
  citationGroups: z.array(
    z.object({
      claimSpan: range,
      refs: z.array(
        range.extend({
          paragraph: z.number(),
          sourceKey: z.string(),
          dates: z.array(z.object({ iso: z.string() })),
        }),
      ),
    }),
  ),
  nonCitationParentheses: z.array(range.extend({ paragraph: z.number().nullable(), raw: z.string() })),
  sentences: z.array(range.extend({ paragraph: z.number(), cited: z.boolean() })),
  mentions: z.array(
    range.extend({
      paragraph: z.number().nullable(),
      surface: z.string(),
      actors: z.array(z.string()),
      mentionType: z.string(),
      tier: z.enum(['core', 'optional']),
    }),
  ),
  adjectiveSkips: z.array(
    range.extend({ block: z.string(), demonymOf: z.string().nullable(), insideOptionalMention: z.boolean() }),
  ),
});

const sameRange = (a: TextRange) => (b: TextRange) => a.start === b.start && a.end === b.end;
const holds = (outer: TextRange, inner: TextRange) => outer.start <= inner.start && inner.end <= outer.end;

/** Prints how much of `of` was reached; false where some is missing. */
function figure(name: string, right: number, of: number): boolean {
  process.stdout.write(`${right === of ? 'ok  ' : 'FAIL'} ${name}: ${right} of ${of}\n`);
  return right === of;
}

/** How many keys have one slug that is no other key's. */
function pairedKeys(pairs: readonly (readonly [string, string])[]): { readonly paired: number; readonly keys: number } {
  const keys = new Set(pairs.map(([key]) => key));
  const paired = [...keys].filter((key) => {
    const slugs = new Set(pairs.filter(([other]) => other === key).map(([, slug]) => slug));
    return slugs.size === 1 && pairs.every(([other, slug]) => other === key || !slugs.has(slug));
  });
  return { paired: paired.length, keys: keys.size };
}

async function compare(documentPath: string, goldPath: string): Promise<boolean> {
  const { article } = annotateText(await readFile(documentPath, 'utf8'));
  const gold = goldSchema.parse(JSON.parse(await readFile(goldPath, 'utf8')));
  const paragraphOf = (number: number | null) => article.paragraphs.find((paragraph) => paragraph.number === number);
  const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
  const citations = article.paragraphs.flatMap((paragraph) => paragraph.citations);

  const references = gold.citationGroups.flatMap(({ refs, claimSpan }) =>
    refs.map((reference) => ({
      reference,
      claimSpan,
      citation: paragraphOf(reference.paragraph)?.citations.find(sameRange(reference)),
    })),
  );
  const goldDates = references.flatMap(({ reference }) => reference.dates);
  const sources = pairedKeys(
    references.flatMap(({ reference, citation }) =>
      typeof citation?.source === 'string' ? [[reference.sourceKey, citation.source] as const] : [],
    ),
  );
  const inBody = gold.nonCitationParentheses.filter(({ paragraph }) => paragraph !== null);
  const untouched = inBody.filter(
    (parenthesis) => !paragraphOf(parenthesis.paragraph)?.citations.some((citation) => holds(parenthesis, citation)),
  );
  const [photo] = article.figures;

  const core = gold.mentions.filter(({ tier, paragraph }) => tier === 'core' && paragraph !== null);
  const optional = gold.mentions.filter(({ tier, paragraph }) => tier === 'optional' && paragraph !== null);
  const at = (paragraph: number | null, place: TextRange): MentionRecord | undefined =>
    paragraphOf(paragraph)?.mentions.find(sameRange(place));
  const actors = pairedKeys(
    core.flatMap((mention) => {
      const found = at(mention.paragraph, mention);
      return found === undefined ? [] : mention.actors.map((key) => [key, found.actor] as const);
    }),
  );
  const metonyms = core.filter(({ mentionType }) => mentionType === 'METONYM');
  const adjectives = gold.adjectiveSkips.filter(({ demonymOf }) => demonymOf !== null);
  const demonyms = adjectives.filter((adjective) => {
    const paragraph = Number(adjective.block);
    // An adjective inside a description may give way to it.
    const given = adjective.insideOptionalMention
      ? paragraphOf(paragraph)?.mentions.some((mention) => mention.kind === 'DESCRIPTION' && holds(mention, adjective))
      : false;
    return at(paragraph, adjective)?.kind === 'DEMONYM' || given;
  });
  const known = article.paragraphs.flatMap(({ number, mentions }) =>
    mentions.map(
      (mention) =>
        core.some((other) => other.paragraph === number && sameRange(other)(mention)) ||
        optional.some((other) => other.paragraph === number && sameRange(other)(mention)) ||
        adjectives.some((other) => Number(other.block) === number && sameRange(other)(mention)) ||
        optional.some(
          (other) => other.surface === 'the Kremlin leader' && other.paragraph === number && holds(other, mention),
        ),
    ),
  );

  const results = [
    figure('paragraphs', article.paragraphs.length, new Set(gold.sentences.map(({ paragraph }) => paragraph)).size),
    figure('sentences made', sentences.length, gold.sentences.length),
    figure(
      'sentences at their place, cited or not',
      gold.sentences.filter((sentence) =>
        paragraphOf(sentence.paragraph)?.sentences.some(
          (own) => sameRange(sentence)(own) && own.cited === sentence.cited,
        ),
      ).length,
      gold.sentences.length,
    ),
    figure(
      'cited sentences',
      sentences.filter(({ cited }) => cited).length,
      gold.sentences.filter(({ cited }) => cited).length,
    ),
    figure('references made', citations.length, references.length),
    figure(
      'references at their place',
      references.filter(({ citation }) => citation !== undefined).length,
      references.length,
    ),
    figure('dates made', citations.flatMap(({ dates }) => dates).length, goldDates.length),
    figure(
      'dates right',
      references.flatMap(({ reference, citation }) =>
        reference.dates.filter(({ iso }) => citation?.dates.some(({ date }) => date === iso)),
      ).length,
      goldDates.length,
    ),
    figure('sources, one slug a key', sources.paired, sources.keys),
    figure('sources made', article.sources.length, sources.keys),
    figure(
      'claims',
      references.filter(({ citation, claimSpan }) => citation?.claim && sameRange(citation.claim)(claimSpan)).length,
      references.length,
    ),
    figure('parentheses left alone', untouched.length, inBody.length),
    figure(
      'caption and credit',
      photo?.caption === gold.photo.caption && photo.credit === gold.photo.credit ? 1 : 0,
      1,
    ),
    figure('core mentions', core.filter((mention) => at(mention.paragraph, mention) !== undefined).length, core.length),
    figure('actors, one slug a key', actors.paired, actors.keys),
    figure(
      'metonyms',
      metonyms.filter((mention) => at(mention.paragraph, mention)?.kind === 'METONYM').length,
      metonyms.length,
    ),
    figure('adjectives of states', demonyms.length, adjectives.length),
    figure('mentions that the gold holds', known.filter(Boolean).length, known.length),
  ];
  return results.every(Boolean);
}

const [documentPath, goldPath, ...rest] = process.argv.slice(2);
if (documentPath === '--help') process.stdout.write(help);
else if (documentPath === undefined || goldPath === undefined || rest.length > 0) {
  process.stderr.write(help);
  process.exitCode = 2;
} else process.exitCode = (await compare(documentPath, goldPath)) ? 0 : 1;
