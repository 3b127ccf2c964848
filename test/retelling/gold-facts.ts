import * as z from 'zod';
import { type Fact, parenthesisPlace, sentencePlace } from './fact.ts';

const goldSchema = z.object({
  citationGroups: z.array(
    z.object({
      paragraph: z.number(),
      start: z.number(),
      refs: z.array(
        z.object({
          signal: z.string().nullable(),
          sourcePrinted: z.string(),
          dates: z.array(z.object({ printed: z.string() })),
        }),
      ),
    }),
  ),
  nonCitationParentheses: z.array(z.object({ paragraph: z.number().nullable(), raw: z.string(), kind: z.string() })),
  sentences: z.array(z.object({ paragraph: z.number(), sentence: z.number(), start: z.number(), end: z.number() })),
  mentions: z.array(
    z.object({
      paragraph: z.number().nullable(),
      start: z.number(),
      end: z.number(),
      surface: z.string(),
      actors: z.array(z.string()).min(1),
      tier: z.enum(['core', 'optional']),
    }),
  ),
  adjectiveSkips: z.array(z.object({ block: z.string(), start: z.number(), surface: z.string() })),
});

/** What this check reads of a gold file in the form of `../shared/gold/edm-14-142.json`, which holds more. */
export type Gold = z.infer<typeof goldSchema>;

/** Reads a gold file's JSON; throws a ZodError that names the field where its form is another. */
export function parseGold(json: string): Gold {
  return goldSchema.parse(JSON.parse(json));
}

/** Everything a retelling must keep, at its place. Titles and captions have no sentences: their mentions are left out. */
export function goldFacts(gold: Gold): Fact[] {
  const inSentences = gold.sentences.flatMap(({ paragraph, sentence, start, end }): Fact[] => {
    const place = sentencePlace(paragraph, sentence);
    const inside = (item: { start: number }) => item.start >= start && item.start < end;
    const groups = gold.citationGroups.filter((group) => group.paragraph === paragraph && inside(group));
    const mentions = coreMentions(gold).filter((mention) => mention.paragraph === paragraph && inside(mention));
    const adjectives = gold.adjectiveSkips.filter(
      ({ block, start: at }) => block === `${paragraph}` && inside({ start: at }),
    );
    return [
      { kind: 'sentence', place, text: '' },
      ...groups.map(
        (group, index): Fact => ({ kind: 'citation', place, text: `${index + 1}: ${printedGroup(group)}` }),
      ),
      ...mentions.map((mention): Fact => ({ kind: 'core mention', place, text: mentionText(mention) })),
      ...adjectives.map(({ surface }): Fact => ({ kind: 'adjective', place, text: surface })),
    ];
  });
  const parentheses = gold.nonCitationParentheses.map(
    ({ paragraph, raw, kind }): Fact => ({
      kind: 'other parenthesis',
      place: parenthesisPlace(paragraph),
      text: kind === 'ASIDE' ? 'an aside' : raw,
    }),
  );
  return [...inSentences, ...parentheses];
}

/** The mentions that a retelling must keep; optional ones are descriptions, which it may word otherwise. */
export function coreMentions(gold: Gold): Gold['mentions'] {
  return gold.mentions.filter(({ tier }) => tier === 'core');
}

/** A mention with its actor's key: `Moscow (russia)`. */
export function mentionText({ surface, actors }: Pick<Gold['mentions'][number], 'surface' | 'actors'>): string {
  return `${surface} (${actors.join(', ')})`;
}

/** A group put together from its references: `(Kommersant, October 17; see EDM, October 19, 24)`. */
function printedGroup({ refs }: Gold['citationGroups'][number]): string {
  const printed = refs.map(({ signal, sourcePrinted, dates }) =>
    [signal === null ? sourcePrinted : `${signal} ${sourcePrinted}`, ...dates.map((date) => date.printed)].join(', '),
  );
  return `(${printed.join('; ')})`;
}
