import { citationCoverageOf, type StoredArticle, wordCountOf } from '../records/stored-article.ts';
import { LoadedParagraph } from './loaded-paragraph.ts';
import type {
  ActorView,
  CitationView,
  CitedSource,
  MentionedActor,
  MentionView,
  NoteView,
  SectionView,
  SourceView,
  WarningView,
  WholeArticle,
  WholeParagraph,
} from './view.ts';

const views = new WeakMap<StoredArticle, WholeArticle>();

/** The view of a loaded article; the same record has one. */
export function viewOf(record: StoredArticle): WholeArticle {
  const known = views.get(record);
  if (known !== undefined) return known;
  const view = new LoadedArticle(record);
  views.set(record, view);
  return view;
}

class LoadedArticle implements WholeArticle {
  readonly record: StoredArticle;
  #paragraphs: readonly WholeParagraph[] | undefined;
  #citations: readonly CitationView[] | undefined;
  #mentions: readonly MentionView[] | undefined;
  #mentionedActors: readonly MentionedActor[] | undefined;
  #citedSources: readonly CitedSource[] | undefined;
  #sections: readonly SectionView[] | undefined;
  #notes: readonly NoteView[] | undefined;
  #warnings: readonly WarningView[] | undefined;
  #wordCount: number | undefined;
  #citationCoverage: number | undefined;

  constructor(record: StoredArticle) {
    this.record = record;
  }

  get paragraphs(): readonly WholeParagraph[] {
    if (this.#paragraphs === undefined) {
      const records = { actors: actorsOf(this.record), sources: sourcesOf(this.record) };
      this.#paragraphs = this.record.paragraphs.map((record) => new LoadedParagraph(this, record, records));
    }
    return this.#paragraphs;
  }

  get citations(): readonly CitationView[] {
    this.#citations ??= this.paragraphs.flatMap((paragraph) => paragraph.citations);
    return this.#citations;
  }

  get mentions(): readonly MentionView[] {
    this.#mentions ??= this.paragraphs.flatMap((paragraph) => paragraph.mentions);
    return this.#mentions;
  }

  get mentionedActors(): readonly MentionedActor[] {
    this.#mentionedActors ??= mentionedActorsOf(this.paragraphs);
    return this.#mentionedActors;
  }

  get citedSources(): readonly CitedSource[] {
    this.#citedSources ??= citedSourcesOf(this.citations);
    return this.#citedSources;
  }

  get sections(): readonly SectionView[] {
    this.#sections ??= this.record.sections.map((record, index) => ({ record, article: this, number: index + 1 }));
    return this.#sections;
  }

  get notes(): readonly NoteView[] {
    this.#notes ??= notesOf(this.record, this.citations);
    return this.#notes;
  }

  get warnings(): readonly WarningView[] {
    this.#warnings ??= this.record.warnings.map((record) => ({
      record,
      paragraph: this.paragraphs.find(({ record: { number } }) => number === record.paragraph) ?? null,
    }));
    return this.#warnings;
  }

  get wordCount(): number {
    this.#wordCount ??= wordCountOf(this.record);
    return this.#wordCount;
  }

  get citationCoverage(): number {
    this.#citationCoverage ??= citationCoverageOf(this.record);
    return this.#citationCoverage;
  }
}

function actorsOf({ actors }: StoredArticle): ReadonlyMap<string, ActorView> {
  const companions = new Map<string, ActorView>();
  for (const record of actors) companions.set(record.slug, { record, companions });
  return companions;
}

function sourcesOf({ sources }: StoredArticle): ReadonlyMap<string, SourceView> {
  return new Map(sources.map((source) => [source.slug, source]));
}

function mentionedActorsOf(paragraphs: readonly WholeParagraph[]): readonly MentionedActor[] {
  const bySlug = new Map<string, { actor: ActorView; mentionCount: number; paragraphs: Set<number> }>();
  for (const { record, mentions } of paragraphs) {
    for (const { actor } of mentions) {
      const known = bySlug.get(actor.record.slug) ?? { actor, mentionCount: 0, paragraphs: new Set() };
      known.mentionCount += 1;
      known.paragraphs.add(record.number);
      bySlug.set(actor.record.slug, known);
    }
  }
  return [...bySlug.values()]
    .sort((left, right) => right.mentionCount - left.mentionCount)
    .map(({ actor, mentionCount, paragraphs }) => ({ actor, mentionCount, paragraphNumbers: [...paragraphs] }));
}

/** `via` counts as no citation of its own. */
function citedSourcesOf(citations: readonly CitationView[]): readonly CitedSource[] {
  const bySlug = new Map<string, { source: SourceView; citationCount: number }>();
  for (const { source } of citations) {
    if (source === null) continue;
    const known = bySlug.get(source.slug) ?? { source, citationCount: 0 };
    known.citationCount += 1;
    bySlug.set(source.slug, known);
  }
  return [...bySlug.values()].sort((left, right) => right.citationCount - left.citationCount);
}

function notesOf({ notes }: StoredArticle, citations: readonly CitationView[]): readonly NoteView[] {
  const byNumber = new Map(citations.map((citation) => [citation.record.number, citation]));
  return notes.map((record) => ({
    record,
    citations: record.citations.flatMap((number) => byNumber.get(number) ?? []),
  }));
}
