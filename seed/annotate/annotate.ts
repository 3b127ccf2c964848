import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CalendarDate } from '../../schema/records/date.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { AnnotationWarning } from '../../schema/records/warning.ts';
import type { KnownSources } from '../registries/sources.ts';
import type { SourceDocument } from '../source-document/source-document.ts';
import { caseNamesIn } from './actors/case-names.ts';
import { type ActorInput, findMentions, findRegisteredMentions } from './actors/find-mentions.ts';
import { articleRecord } from './article-record.ts';
import { CitationWriter } from './citations.ts';
import { citedByYear } from './cited-by-year.ts';
import { citedNames } from './cited-names.ts';
import { CitedNotes, type NoteCall } from './cited-notes.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { articleTime } from './dates/published.ts';
import { type DocumentParts, readParts } from './document/document-parts.ts';
import { inOneOrder } from './one-order.ts';
import { withoutOwnLinks } from './own-links.ts';
import type { ReadParagraph } from './paragraph.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { isAnnotated, readerOf, readTexts } from './read-texts.ts';
import { ownRegistries, type Registries } from './registries.ts';
import { RuleTable } from './rule-table.ts';
import { rulesInUse } from './rules-in-use.ts';
import { SourceResolver } from './sources/resolve.ts';
import { statesSpokenOf } from './sources/states-spoken-of.ts';
import { inStory } from './story-years.ts';
import { CodeBuffer } from './text/code-buffer.ts';
import { mergedRanges } from './text/merged-ranges.ts';
import { evidenceOf } from './time-evidence.ts';
import { warnOfGuesses } from './warn-of-guesses.ts';
import { warnOfNotes, warnOfSource, warnOfText, warnOfTime } from './warn-of-text.ts';
import { Warnings } from './warnings.ts';
import type { DocumentWatch } from './watch.ts';
import { writeCitations } from './write-citations.ts';

export interface AnnotateOptions {
  /** When the article appeared, where the document does not say it. */
  readonly published?: CalendarDate;
  /** What is known of sources and actors: gloss's own registries without it. */
  readonly registries?: Registries<KnownSources>;
  /** Is told what each rule makes, and what is dropped by what. */
  readonly watch?: DocumentWatch;
}

export interface Annotated {
  readonly article: AnnotatedArticle;
  /** The article's, in order of place. */
  readonly warnings: readonly AnnotationWarning[];
  /** The slug that the document asks for, as written; null where it asks for none. */
  readonly slug: string | null;
  /** The document's parts: where each of its words went. */
  readonly parts: DocumentParts;
  /** Of each note of the article its markers, in order; empty where no paragraph carries one. */
  readonly noteCalls: readonly (readonly NoteCall[])[];
}

/** A way of annotating, with rules of its own. */
export interface Annotator {
  readonly annotate: (source: SourceDocument, options?: AnnotateOptions) => Annotated;
}

/** What annotates by rules other than those of the house. */
export function createAnnotator({ rules }: { readonly rules: CompiledRules }): Annotator {
  return Object.freeze({
    annotate: (source: SourceDocument, options: AnnotateOptions = {}) => annotateBy(rules, source, options),
  });
}

/**
 * Annotates a document by the rules of the house: its parts, and in its paragraphs every citation and every mention of an
 * actor. Pure: the same document and options give the same records.
 *
 * @param source the document as its reader gives it
 */
export function annotate(source: SourceDocument, options: AnnotateOptions = {}): Annotated {
  return annotateBy(rulesInUse, source, options);
}

/** The passes, in order: each adds to what those before it found. */
function annotateBy(rules: CompiledRules, source: SourceDocument, options: AnnotateOptions): Annotated {
  const warnings = new Warnings();
  warnOfSource(source, warnings);
  const parts = withoutOwnLinks(readParts(source, warnings));

  const { watch, registries = ownRegistries } = options;
  const texts = [...parts.paragraphs, ...parts.notes].map(({ content }) => content.text);
  const resolver = new SourceResolver(registries.sources, watch, () => statesSpokenOf([parts.title, ...texts]));
  const lengths = texts.map(({ length }) => length);
  const codes = new CodeBuffer(lengths.reduce((most, length) => Math.max(most, length), 0));
  const characters = lengths.reduce((sum, length) => sum + length, 0);
  const reader = readerOf(rules, resolver, codes, characters);
  const read = readTexts(parts, reader, watch);

  const ordered = inOneOrder(parts.date, read.paragraphs, read.notes);
  const { stated, notes } = ordered;
  const withWorks = citedByYear(ordered.paragraphs);
  const time = articleTime(evidenceOf(parts, stated, options.published ?? null, withWorks, notes));
  const paragraphs = inStory(withWorks, time?.bounds?.latest ?? null);
  warnOfTime(time, parts, warnings);

  const made = new RuleTable();
  const publication = parts.publication?.record.name ?? null;
  const { claims } = rules;
  const writer = new CitationWriter(resolver, time, publication, warnings, made, watch);
  const cited = new CitedNotes(notes);
  const citations = paragraphs.map((paragraph, index) =>
    writeCitations(paragraph, { paragraph: parts.paragraphs[index], number: index + 1, cited, writer, claims }),
  );
  warnOfText(parts, paragraphs, warnings);
  warnOfNotes(notes, cited, reader, warnings);

  const find = (source.detectedLanguage ?? 'en') === 'en' ? findMentions : findRegisteredMentions;
  const { mentions, actors } = find(
    { ...actorInput(parts, paragraphs), watch },
    rules.metonyms,
    registries.lexicon(),
    made,
    codes,
  );

  const article = articleRecord(source, parts, {
    time,
    paragraphs,
    citations,
    cited,
    provenances: made.provenances(),
    mentions,
    actors,
    sources: resolver.cited(),
    pipelineVersion: versionOf(registries),
  });
  warnOfGuesses(article, parts.paragraphs, warnings);
  const found = warnings.list();
  const noteCalls = parts.notes.map((note) => cited.callsOf(note));
  return { article: { ...article, warnings: found }, warnings: found, slug: parts.slug, parts, noteCalls };
}

/** What no actor is looked for in: names of what is cited, links and the names of cases, in order. */
function unread({ text, groups, links }: ReadParagraph): readonly TextRange[] {
  const cases = caseNamesIn(text);
  const cited = citedNames(text, groups, links);
  return cases.length === 0 ? cited : mergedRanges([...cited, ...cases]);
}

/** The texts that actors are looked for in. */
function actorInput(parts: DocumentParts, paragraphs: readonly ReadParagraph[]): ActorInput {
  return {
    paragraphs: paragraphs.map((paragraph, index) => ({
      text: paragraph.text,
      sentences: paragraph.sentences,
      excluded: isAnnotated(parts.paragraphs[index]?.kind ?? 'TEXT')
        ? unread(paragraph)
        : [{ start: 0, end: paragraph.text.length }],
    })),
    headings: [
      parts.title,
      ...parts.figures.map(({ record }) => record.caption),
      ...parts.sections.map(({ content }) => content.text),
    ],
    acronyms: paragraphs.flatMap(({ acronyms }) => acronyms),
  };
}

function versionOf({ version }: Pick<Registries, 'version'>): string {
  return version === null ? pipelineVersion : `${pipelineVersion}-${version}`;
}
