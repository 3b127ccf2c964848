import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ActorRecord } from '../../schema/records/actor.ts';
import type { MentionRecord } from '../../schema/records/mention.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { readAcronym } from '../annotate/acronyms.ts';
import { findMentions } from '../annotate/actors/find-mentions.ts';
import { loadLexicon } from '../annotate/actors/lexicon.ts';
import { RuleTable } from '../annotate/rule-table.ts';
import { rulesInUse } from '../annotate/rules-in-use.ts';
import { findParentheses } from '../annotate/text/parentheses.ts';
import { findSentences } from '../annotate/text/sentences.ts';
import { loadCountries } from '../registries/countries.ts';
import { loadTitles } from '../registries/vocabulary.ts';

const documentSchema = z.object({ _id: z.string(), title: z.string(), text: z.string() });
const entitySchema = z.object({
  begin: z.int().nonnegative(),
  end: z.int().nonnegative(),
  type: z.string(),
  value: z.string(),
  documentId: z.string(),
  confidence: z.number(),
});
type Re3dDocument = z.infer<typeof documentSchema>;
type Entity = z.infer<typeof entitySchema>;

/** Of `of` spans or mentions, `right` were. The value is their share, null where there are none. */
export interface Figure {
  readonly name:
    | 'persons recall'
    | 'persons precision'
    | 'countries recall'
    | 'demonyms recall'
    | 'organisations recall';
  readonly right: number;
  readonly of: number;
  readonly value: number | null;
}

export interface Re3dEvaluation {
  readonly documents: number;
  readonly figures: readonly Figure[];
  /** A line for each span that was not found and each mention that should not be; empty unless verbose. */
  readonly misses: readonly string[];
}

/**
 * Scores the finder of actors on a folder in the form of re3d (documents.json and entities.json, an object a line), by the
 * rules of the corpus. Throws an Error that names the file and line where one is not of that form.
 */
export async function evaluateRe3d(directory: string, { verbose }: { verbose: boolean }): Promise<Re3dEvaluation> {
  const documents = await readLines(join(directory, 'documents.json'), documentSchema);
  const entities = await readLines(join(directory, 'entities.json'), entitySchema);
  const tally = new Tally();
  for (const document of documents) {
    score(
      document,
      entities.filter((entity) => entity.documentId === document._id),
      tally,
    );
  }
  return { documents: documents.length, figures: tally.figures(), misses: verbose ? tally.misses : [] };
}

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}, line ${index + 1}: not an object in re3d's format`, { cause: error });
    }
  });
}

class Tally {
  readonly misses: string[] = [];
  readonly #counts = new Map<Figure['name'], { right: number; of: number }>();

  add(name: Figure['name'], isRight: boolean, miss: string): void {
    const count = this.#counts.get(name) ?? { right: 0, of: 0 };
    this.#counts.set(name, { right: count.right + (isRight ? 1 : 0), of: count.of + 1 });
    if (!isRight) this.misses.push(`${name}: ${miss}`);
  }

  figures(): readonly Figure[] {
    const names = [
      'persons recall',
      'persons precision',
      'countries recall',
      'demonyms recall',
      'organisations recall',
    ] as const;
    return names.map((name) => {
      const { right, of } = this.#counts.get(name) ?? { right: 0, of: 0 };
      return { name, right, of, value: of === 0 ? null : right / of };
    });
  }
}

interface PlacedMention extends MentionRecord {
  readonly actorKind: ActorRecord['kind'];
}

function score(document: Re3dDocument, entities: readonly Entity[], tally: Tally): void {
  const mentions = mentionsIn(document);
  const isFound = (range: TextRange, test: (mention: PlacedMention) => boolean) =>
    mentions.some((mention) => mention.start < range.end && range.start < mention.end && test(mention));
  const describe = (range: TextRange) =>
    `“${document.text.slice(range.start, range.end)}” at ${range.start} of ${document._id} in “${document.text.slice(Math.max(0, range.start - 40), range.end + 40).replace(/\s+/g, ' ')}”`;
  for (const entity of entities) {
    const span = { start: entity.begin, end: entity.end };
    const accepted = entity.confidence >= 0.5;
    if (entity.type === 'Person' && accepted) {
      const name = afterTitles(document.text, span);
      if (name)
        tally.add(
          'persons recall',
          isFound(name, ({ actorKind }) => actorKind === 'PERSON'),
          describe(name),
        );
    }
    if (isCountry(entity)) {
      tally.add(
        'countries recall',
        isFound(span, ({ actorKind }) => actorKind === 'STATE'),
        describe(span),
      );
    } else if (entity.type === 'Organisation' && accepted && isCapitalised(entity.value)) {
      tally.add(
        'organisations recall',
        isFound(span, ({ actorKind }) => actorKind === 'ORGANISATION' || actorKind === 'GROUP'),
        describe(span),
      );
    }
    if (entity.type === 'Nationality' && demonyms().has(entity.value)) {
      tally.add(
        'demonyms recall',
        isFound(span, ({ kind }) => kind === 'DEMONYM'),
        describe(span),
      );
    }
  }
  const persons = entities.filter((entity) => entity.type === 'Person' && entity.confidence >= 0.5);
  for (const mention of mentions) {
    if (mention.actorKind !== 'PERSON' || mention.kind !== 'NAME') continue;
    const isRight = persons.some((person) => person.begin < mention.end && mention.start < person.end);
    tally.add('persons precision', isRight, describe(mention));
  }
}

/** Every mention, at its offsets in the document's text; each line of the text is a paragraph. */
function mentionsIn(document: Re3dDocument): readonly PlacedMention[] {
  const lines = [...document.text.matchAll(/[^\n]+/g)].map((match) => ({ text: match[0], start: match.index }));
  const acronyms = lines.flatMap(({ text }) =>
    findParentheses(text, rulesInUse.stops).flatMap(
      ({ start, end }) => readAcronym(text.slice(start + 1, end - 1), text.slice(0, start)) ?? [],
    ),
  );
  const { mentions, actors } = findMentions(
    {
      paragraphs: lines.map(({ text }) => ({
        text,
        sentences: findSentences(
          text,
          { whole: findParentheses(text, rulesInUse.stops), attached: [] },
          rulesInUse.stops,
        ),
        excluded: [],
      })),
      headings: [document.title],
      acronyms,
    },
    rulesInUse.metonyms,
    loadLexicon(),
    new RuleTable(),
  );
  const kinds = new Map(actors.map(({ slug, kind }) => [slug, kind]));
  return mentions.flatMap((ofLine, index) => {
    const start = lines[index]?.start ?? 0;
    return ofLine.flatMap((mention) => {
      const actorKind = kinds.get(mention.actor);
      return actorKind ? [{ ...mention, start: mention.start + start, end: mention.end + start, actorKind }] : [];
    });
  });
}

/** The words of a person's span after the titles, where they are two to four capitalised ones. */
function afterTitles(text: string, { start, end }: TextRange): TextRange | null {
  const words = [...text.slice(start, end).matchAll(/\S+/g)];
  const { heads, address, modifiers } = loadTitles();
  let first = 0;
  words.forEach((word, index) => {
    const key = word[0].replace(/[.,]$/, '').toLowerCase();
    if (heads.has(key) || address.has(key) || (modifiers.has(key) && index === first)) first = index + 1;
  });
  // A title may go on after its head: Minister for the Middle East, Secretary of State.
  const linked =
    /^(?:for|of|the|State|Middle|Near|Far|East|Central|Asia|Europe|Africa|Defence|Defense|Foreign|Affairs)$/;
  while (linked.test(words[first]?.[0] ?? '')) first++;
  const name = words.slice(first);
  const begin = name[0];
  const isName =
    name.length >= 2 &&
    name.length <= 4 &&
    name.every((word) => /^(?:al-)?\p{Lu}/u.test(word[0]) || /^al-?$/.test(word[0]));
  return begin && isName ? { start: start + begin.index, end } : null;
}

const otherCountryNames = new Set(['US', 'U.S.', 'UK', 'U.K.', 'USA', 'Britain']);

function isCountry({ type, value }: Entity): boolean {
  if (type !== 'Location' && type !== 'Organisation') return false;
  const name = value.replace(/^the /i, '');
  return otherCountryNames.has(name) || loadCountries().some(({ record }) => record.name === name);
}

let knownDemonyms: ReadonlySet<string> | undefined;

function demonyms(): ReadonlySet<string> {
  knownDemonyms ??= new Set(loadCountries().flatMap((country) => country.demonyms));
  return knownDemonyms;
}

const smallWords = /^(?:a|an|the|of|for|on|in|to|and|at|by|against|from|with)$/i;

function isCapitalised(value: string): boolean {
  return value
    .trim()
    .split(/\s+/)
    .every((word) => (smallWords.test(word) ? word !== 'and' : /^\p{Lu}/u.test(word)));
}
