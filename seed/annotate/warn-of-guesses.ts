import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
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
  const guessedActors = new Map(actors.flatMap((actor) => (actor.registered ? [] : [[actor.slug, actor]])));
  if (guessedSources.size === 0 && guessedActors.size === 0) return;
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
      const actor = guessedActors.get(mention.actor);
      if (!actor || !guessedActors.delete(actor.slug)) continue;
      const message = `“${actor.name}” is in no registry of actors; it was taken for ${kinds[actor.kind]} by its words.`;
      add('ACTOR_GUESSED', message, mention);
    }
  }
}
