import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { georgia, isCaucasian, speaksOfCaucasus } from './actors/american-georgia.ts';
import type { Paragraph } from './document/document-parts.ts';
import type { Warnings } from './warnings.ts';

const kinds = { PERSON: 'a person', STATE: 'a state', ORGANISATION: 'an organisation', GROUP: 'a group' } as const;

/** Warns of what no registry holds, where it stands first: each actor, and each source that is cited by its name alone. */
export function warnOfGuesses(
  { paragraphs, sources, actors }: Pick<AnnotatedArticle, 'paragraphs' | 'sources' | 'actors'>,
  bodies: readonly Paragraph[],
  warnings: Warnings,
): void {
  const guessedSources = new Map(sources.flatMap((source) => (source.registered ? [] : [[source.slug, source]])));
  // "TASS said so": who is cited elsewhere is known.
  const known = new Set(sources.flatMap(({ slug, registered }) => (registered ? [slug] : [])));
  const guessedActors = new Map(
    actors.flatMap((actor) => (actor.registered || known.has(actor.slug) ? [] : [[actor.slug, actor]])),
  );
  const mayBeAmerican = isGeorgiaAlone({ paragraphs, actors });
  if (guessedSources.size === 0 && guessedActors.size === 0 && !mayBeAmerican) return;
  let warnedOfGeorgia = !mayBeAmerican;
  for (const { number, citations, mentions } of paragraphs) {
    const content = bodies[number - 1]?.content;
    if (!content) continue;
    const add = (code: 'SOURCE_GUESSED' | 'ACTOR_GUESSED', message: string, range: TextRange) =>
      warnings.addAt(code, message, { content, paragraph: number }, range);
    for (const citation of citations) {
      const source = guessedSources.get(citation.source ?? '');
      // A date or an address beside the name shows that something is cited.
      if (!source || citation.dates.length > 0 || citation.url !== null || !guessedSources.delete(source.slug))
        continue;
      add(
        'SOURCE_GUESSED',
        `“${source.name}” is in no registry of sources; nothing but its place shows that it is one.`,
        citation,
      );
    }
    for (const mention of mentions) {
      if (mention.actor === georgia && !warnedOfGeorgia) {
        warnedOfGeorgia = true;
        add(
          'ACTOR_GUESSED',
          '“Georgia” was taken for the country; nothing beside it says so, and it may be the American state.',
          mention,
        );
      }
      const actor = guessedActors.get(mention.actor);
      if (!actor || !guessedActors.delete(actor.slug)) continue;
      const message = `“${actor.name}” is in no registry of actors; it was taken for ${kinds[actor.kind]} by its words.`;
      add('ACTOR_GUESSED', message, mention);
    }
  }
}

/** True where "Georgia" is named, and neither neighbours nor places nor people show which one. */
function isGeorgiaAlone({ paragraphs, actors }: Pick<AnnotatedArticle, 'paragraphs' | 'actors'>): boolean {
  if (!actors.some(({ slug }) => slug === georgia)) return false;
  if (actors.some((actor) => actor.slug !== georgia && isCaucasian(actor))) return false;
  return !paragraphs.some(({ text }) => speaksOfCaucasus(text));
}
