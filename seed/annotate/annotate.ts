import type { AnnotatedArticle, NoteRecord } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CalendarDate } from '../../schema/records/date.ts';
import type { SentenceRecord } from '../../schema/records/paragraph.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { AnnotationWarning } from '../../schema/records/warning.ts';
import type { SourceDocument } from '../source-document/source-document.ts';
import { findMentions, findRegisteredMentions } from './actors/find-mentions.ts';
import { CitationWriter } from './citations.ts';
import { CitedNotes, type NoteCall, type ReadNote } from './cited-notes.ts';
import { claimsOf } from './claims.ts';
import { type CompiledRules, compileRules } from './compiled-rules.ts';
import { ambiguityOf } from './dates/ambiguity.ts';
import { type ArticleTime, articleTime, publishedOf } from './dates/published.ts';
import { type DocumentParts, type Paragraph, readParts } from './document/document-parts.ts';
import { markersOf } from './document/markers.ts';
import { markersIn, type Note } from './document/notes.ts';
import { readNote } from './notes.ts';
import { inOneOrder } from './one-order.ts';
import type { RuleOrder } from './order.ts';
import { type Group, type ReadParagraph, readParagraph, unannotatedParagraph } from './paragraph.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { looksCited } from './references/looks-cited.ts';
import { type Reader, readingOf } from './references/reading.ts';
import type { Dropped } from './references/watch.ts';
import { ownRegistries, type Registries } from './registries.ts';
import { RuleTable } from './rule-table.ts';
import { rulesInUse } from './rules-in-use.ts';
import { SourceResolver } from './sources/resolve.ts';
import { CodeBuffer } from './text/code-buffer.ts';
import { Scanner } from './text/scanner.ts';
import { warnOfGuesses } from './warn-of-guesses.ts';
import { type WarnedText, Warnings } from './warnings.ts';

export interface AnnotateOptions {
  /** When the article appeared, where the document does not say it. */
  readonly published?: CalendarDate;
  /** What is known of sources and actors: gloss's own registries without it. */
  readonly registries?: Registries;
  /** Is told of every candidate that is dropped, with its paragraph; of a note's, null. */
  readonly watch?: (dropped: Dropped & { readonly paragraph: number | null }) => void;
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

/** Compiles rules once, and gives what annotates by them. */
export function createAnnotator({ rules }: { readonly rules: RuleOrder }): Annotator {
  const compiled = compileRules(rules);
  return Object.freeze({
    annotate: (source: SourceDocument, options: AnnotateOptions = {}) => annotateBy(compiled, source, options),
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

function annotateBy(rules: CompiledRules, source: SourceDocument, options: AnnotateOptions): Annotated {
  const isEnglish = (source.detectedLanguage ?? 'en') === 'en';
  const warnings = new Warnings();
  warnOfSource(source, warnings);
  const parts = readParts(source, warnings);
  const { watch, registries = ownRegistries } = options;
  const resolver = new SourceResolver(registries.sources);
  const { dates, references, vocabulary, tellings } = rules;
  const lengths = [...parts.paragraphs, ...parts.notes].map(({ content }) => content.text.length);
  const codes = new CodeBuffer(Math.max(0, ...lengths));
  const reader: Reader = {
    dates,
    references,
    tellings,
    scanner: new Scanner(
      vocabulary,
      codes,
      lengths.reduce((sum, length) => sum + length, 0),
    ),
    isRegistered: (name: string) => resolver.isRegistered(name),
    isShared: (name: string) => resolver.isShared(name),
  };
  const markers = markersOf(
    parts.paragraphs.map(({ kind, content }) =>
      isAnnotated(kind) && parts.notes.length > 0 ? markersIn(content) : [],
    ),
    parts.notes.map(({ label }) => label),
  );
  const watched = (paragraph: number | null): Reader =>
    watch === undefined ? reader : { ...reader, watch: (dropped) => watch({ ...dropped, paragraph }) };
  const asPrinted = parts.paragraphs.map(({ kind, content }, index) =>
    isAnnotated(kind)
      ? readParagraph(content, markers[index] ?? [], watched(index + 1))
      : unannotatedParagraph(content),
  );
  const notesAsPrinted = parts.notes.map((note) => ({ note, references: readNote(note.content, watched(null)) }));
  const { stated, paragraphs, notes } = inOneOrder(parts.date, asPrinted, notesAsPrinted);
  const time = articleTime(evidenceOf({ ...parts, date: stated }, paragraphs, notes, options.published ?? null));
  warnOfTime(time, parts, warnings);
  const made = new RuleTable();
  const writer = new CitationWriter(resolver, time, parts.publication?.record.name ?? null, warnings, made);
  const cited = new CitedNotes(notes);
  const written = paragraphs.map((paragraph, index) =>
    writeCitations(paragraph, { paragraph: parts.paragraphs[index], number: index + 1, cited, writer }),
  );
  warnOfText(parts, paragraphs, warnings);
  warnOfNotes(notes, cited, reader, warnings);
  const { mentions, actors } = (isEnglish ? findMentions : findRegisteredMentions)(
    {
      paragraphs: paragraphs.map(({ text, sentences, groups, links }, index) => ({
        text,
        sentences,
        excluded: isAnnotated(parts.paragraphs[index]?.kind ?? 'TEXT')
          ? excludedRanges(groups, links)
          : [{ start: 0, end: text.length }],
      })),
      headings: [
        parts.title,
        ...parts.figures.map(({ record }) => record.caption),
        ...parts.sections.map(({ content }) => content.text),
      ],
      acronyms: paragraphs.flatMap(({ acronyms }) => acronyms),
    },
    rules.metonyms,
    registries.lexicon(),
    made,
    codes,
  );
  const article: AnnotatedArticle = {
    title: parts.title,
    publication: parts.publication?.record ?? null,
    url: parts.url,
    volume: parts.publication?.volume ?? null,
    issue: parts.publication?.issue ?? null,
    authors: parts.authors,
    published: publishedOf(
      time,
      written.flat().flatMap(({ dates }) => dates),
    ),
    figures: parts.figures.map(({ record }) => record),
    note: parts.note,
    language: languageOf(parts.language, source.detectedLanguage ?? null),
    sections: parts.sections.map(({ content, level, firstParagraph }) => ({
      title: content.text,
      level,
      firstParagraph,
    })),
    notes: noteRecords(parts.notes, cited),
    paragraphs: paragraphs.map(({ text, sentences, groups }, index) => ({
      number: index + 1,
      kind: parts.paragraphs[index]?.kind ?? 'TEXT',
      text,
      sentences: markCited(sentences, citedRanges(written[index] ?? [], groups, cited)),
      citations: written[index] ?? [],
      mentions: mentions[index] ?? [],
    })),
    warnings: [],
    corrections: [],
    asPrinted: null,
    provenances: made.provenances(),
    actors,
    sources: resolver.cited(),
    documentHash: source.hash,
    pipelineVersion: versionOf(registries),
  };
  warnOfGuesses(article, parts.paragraphs, warnings);
  const found = warnings.list();
  const noteCalls = parts.notes.map((note) => cited.callsOf(note));
  return { article: { ...article, warnings: found }, warnings: found, slug: parts.slug, parts, noteCalls };
}

function versionOf({ version }: Registries): string {
  return version === null ? pipelineVersion : `${pipelineVersion}-${version}`;
}

/** The language that the document states, unless its text shows another. */
function languageOf(stated: string | null, detected: string | null): string | null {
  if (stated === null || detected === null) return stated ?? detected;
  return stated.toLowerCase().split(/[-_]/)[0] === detected ? stated.replace('_', '-') : detected;
}

function isAnnotated(kind: Paragraph['kind']): boolean {
  return kind !== 'TABLE' && kind !== 'CODE';
}

function evidenceOf(
  parts: DocumentParts,
  paragraphs: readonly ReadParagraph[],
  notes: readonly ReadNote[],
  given: CalendarDate | null,
): Parameters<typeof articleTime>[0] {
  const references = [...paragraphs.flatMap(({ groups }) => groups), ...notes].flatMap((group) => group.references);
  return {
    stated: parts.date,
    given,
    volume: parts.publication?.volume ?? null,
    issue: parts.publication?.issue ?? null,
    publication: parts.publication?.entry,
    cited: references.flatMap(({ dates }) => dates),
    texts: [...(parts.url === null ? [] : [parts.url]), ...paragraphs.map(({ text }) => text)],
  };
}

interface CitingParagraph {
  readonly paragraph: Paragraph | undefined;
  readonly number: number;
  readonly cited: CitedNotes;
  readonly writer: CitationWriter;
}

/** The citations of a paragraph; those of a note stand at its first marker. */
function writeCitations(
  { text, sentences, groups }: ReadParagraph,
  { paragraph, number, cited, writer }: CitingParagraph,
): CitationRecord[] {
  if (!paragraph) return [];
  const claims = claimsByGroup(text, sentences, groups);
  const from: WarnedText = { content: paragraph.content, paragraph: number };
  return groups.flatMap((group) => {
    const claim = claims.get(group) ?? null;
    const { marker } = group;
    if (marker === null) {
      return group.references.flatMap((reference) =>
        writer.write(reference, { range: reference, claim, note: null, from }),
      );
    }
    const called = cited.call(marker, { content: paragraph.content, paragraph: number }, claim);
    if (called === null) return [];
    const { note, references } = called;
    const citations = references.flatMap((reference) =>
      writer.write(reference, {
        range: group,
        claim,
        note: note.label,
        from: { content: note.content, paragraph: null },
      }),
    );
    cited.cite(note, citations);
    return citations;
  });
}

function noteRecords(notes: readonly Note[], cited: CitedNotes): NoteRecord[] {
  return notes.map((note) => ({ label: note.label, text: note.content.text, ...cited.of(note) }));
}

/** What makes a sentence cited: its citations, and the further markers of notes that cite. */
function citedRanges(
  citations: readonly CitationRecord[],
  groups: readonly Group[],
  cited: CitedNotes,
): readonly TextRange[] {
  const further = groups.filter(({ marker }) => marker !== null && cited.isFurther(marker));
  if (further.length === 0) return citations;
  return [...citations, ...further].sort((a, b) => a.start - b.start);
}

/** Every group's claim: groups and sentences are in order, so one pass serves. */
function claimsByGroup(
  text: string,
  sentences: readonly TextRange[],
  groups: readonly Group[],
): Map<Group, TextRange | null> {
  const claims = new Map<Group, TextRange | null>();
  let next = 0;
  for (const sentence of sentences) {
    const own: Group[] = [];
    for (let group = groups[next]; group && group.start < sentence.end; group = groups[next]) {
      own.push(group);
      next += 1;
    }
    if (own.length === 0) continue;
    for (const [index, claim] of claimsOf(text, sentence, own).entries()) {
      const group = own[index];
      if (group) claims.set(group, claim);
    }
  }
  return claims;
}

function markCited(sentences: readonly TextRange[], citations: readonly TextRange[]): SentenceRecord[] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    let cited = false;
    for (let citation = citations[next]; citation && citation.start < end; citation = citations[next]) {
      cited = true;
      next += 1;
    }
    return { start, end, cited };
  });
}

/** Groups with their parentheses, and links, in order and without overlap: nothing in them is a mention. */
function excludedRanges(groups: readonly Group[], links: readonly TextRange[]): readonly TextRange[] {
  if (links.length === 0) return groups;
  const sorted = [...groups, ...links].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const ranges: { start: number; end: number }[] = [];
  for (const range of sorted) {
    const last = ranges.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else ranges.push(range);
  }
  return ranges;
}

function warnOfSource({ leftOut, warnings: found, detectedLanguage }: SourceDocument, warnings: Warnings): void {
  for (const { line, column, code, message } of found) warnings.add(code, message, line, column);
  if ((detectedLanguage ?? 'en') !== 'en') {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(detectedLanguage ?? '') ?? detectedLanguage;
    warnings.add(
      'LANGUAGE_NOT_ENGLISH',
      `The text is in ${name}; only dates, and sources and actors that are known, are found in it.`,
      1,
      1,
    );
  }
  for (const { line, column, reason, words } of leftOut) {
    warnings.add('TEXT_LEFT_OUT', `${reason} (${words === 1 ? '1 word' : `${words} words`})`, line, column);
  }
}

function warnOfNotes(notes: readonly ReadNote[], cited: CitedNotes, reader: Reader, warnings: Warnings): void {
  for (const { note, references } of notes) {
    const { label, line, column, content } = note;
    if (!cited.isCalled(note)) {
      const message = `No paragraph carries the marker of note ${label}; what it cites is left out.`;
      warnings.add('NOTE_WITHOUT_MARKER', message, line, column);
    } else if (
      references.length === 0 &&
      looksCited(readingOf(content.text, reader), { start: 0, end: content.text.length })
    ) {
      const message = `Note ${label} holds a date or a source, but no citation was understood in it.`;
      warnings.add('CITATION_NOT_UNDERSTOOD', message, line, column);
    }
  }
}

function warnOfText(parts: DocumentParts, paragraphs: readonly ReadParagraph[], warnings: Warnings): void {
  for (const [index, { unclosed, notUnderstood }] of paragraphs.entries()) {
    const content = parts.paragraphs[index]?.content;
    const [first] = unclosed;
    if (content && first !== undefined) {
      warnings.addAt(
        'UNCLOSED_PARENTHESIS',
        'Nothing closes this parenthesis.',
        { content, paragraph: index + 1 },
        { start: first, end: first + 1 },
      );
    }
    for (const range of notUnderstood) {
      if (!content) break;
      warnings.addAt(
        'CITATION_NOT_UNDERSTOOD',
        'The parentheses hold a date or a source, but no citation was understood in them.',
        { content, paragraph: index + 1 },
        range,
      );
    }
  }
}

function warnOfTime(time: ArticleTime | null, { date }: DocumentParts, warnings: Warnings): void {
  if (time === null) {
    warnings.add(
      'DATE_MISSING',
      'Neither the document nor its citations tell when it appeared; give the date with --published.',
      1,
      1,
    );
  }
  if (time === null || date === null || time.basis !== 'STATED') return;
  const ambiguous = ambiguityOf(date.text, time.bounds?.earliest ?? null);
  if (ambiguous !== null) warnings.add('DATE_AMBIGUOUS', ambiguous, date.line, date.column);
}
