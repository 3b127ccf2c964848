import type { ActorRecord } from '../records/actor.ts';
import type { AnnotatedArticle } from '../records/article.ts';
import type { CitationRecord } from '../records/citation.ts';
import type { MentionRecord } from '../records/mention.ts';
import type { ParagraphRecord } from '../records/paragraph.ts';
import type { SourceRecord } from '../records/source.ts';

/**
 * An article with its annotations as plain data, in the shape that other people's scripts rely on: what `annotate` prints
 * of a document, and the site gives of an article. Offsets are UTF-16 code units into the paragraph's text, end exclusive.
 */
export function annotatedDocument(article: AnnotatedArticle, slug: string) {
  const sources = new Map(article.sources.map((source) => [source.slug, source]));
  const actors = new Map(article.actors.map((actor) => [actor.slug, actor]));
  return {
    article: {
      slug,
      title: article.title,
      publication: article.publication,
      volume: article.volume,
      issue: article.issue,
      authors: article.authors,
      published: article.published,
      figures: article.figures,
      note: article.note,
      url: article.url,
      language: article.language,
    },
    sections: article.sections,
    paragraphs: article.paragraphs.map((paragraph) => paragraphOutput(paragraph, sources, actors)),
    notes: article.notes,
    warnings: article.warnings,
  };
}

function paragraphOutput(
  paragraph: ParagraphRecord,
  sources: ReadonlyMap<string, SourceRecord>,
  actors: ReadonlyMap<string, ActorRecord>,
) {
  return {
    number: paragraph.number,
    kind: paragraph.kind,
    ...(paragraph.itemNumber !== undefined && { itemNumber: paragraph.itemNumber }),
    text: paragraph.text,
    sentences: paragraph.sentences,
    citations: paragraph.citations.map((citation) => citationOutput(citation, sources)),
    mentions: paragraph.mentions.map((mention) => mentionOutput(mention, paragraph.text, actors)),
  };
}

function citationOutput(citation: CitationRecord, sources: ReadonlyMap<string, SourceRecord>) {
  const { number, provenance: _, ...rest } = citation;
  return {
    number,
    ...rest,
    source: sourceOutput(citation.source, sources),
    via: sourceOutput(citation.via, sources),
  };
}

function sourceOutput(slug: string | null, sources: ReadonlyMap<string, SourceRecord>) {
  const source = slug === null ? undefined : sources.get(slug);
  return source ? { slug: source.slug, name: source.name, registered: source.registered } : null;
}

function mentionOutput(
  { start, end, kind, actor }: MentionRecord,
  text: string,
  actors: ReadonlyMap<string, ActorRecord>,
) {
  const record = actors.get(actor);
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    actor: record
      ? { slug: record.slug, name: record.name, kind: record.kind, registered: record.registered }
      : { slug: actor, name: actor, kind: null, registered: false },
  };
}
