import { hash } from 'node:crypto';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CalendarDate } from '../../schema/records/date.ts';
import type { SentenceRecord } from '../../schema/records/paragraph.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { AnnotationWarning } from '../../schema/records/warning.ts';
import { sources as registry } from '../registries/sources.ts';
import { findMentions } from './actors/find-mentions.ts';
import { CitationWriter } from './citations.ts';
import { claimsOf } from './claims.ts';
import { type ArticleTime, articleTime, publishedOf } from './dates/published.ts';
import type { Block } from './document/blocks.ts';
import { checkTextSize } from './document/decode.ts';
import { markersOf } from './document/markers.ts';
import type { NoteBlock } from './document/notes.ts';
import { type DocumentParts, readDocument } from './document/read-document.ts';
import { readNote } from './notes.ts';
import { type Group, type ReadParagraph, readParagraph } from './paragraph.ts';
import { pipelineVersion } from './pipeline-version.ts';
import type { PrintedReference } from './references/reference.ts';
import { SourceResolver } from './sources/resolve.ts';
import { Warnings } from './warnings.ts';

export interface AnnotateOptions {
  /** When the article appeared, where the document does not say it. */
  readonly published?: CalendarDate;
}

/**
 * Annotates a document: its parts, and in its paragraphs every citation and every mention of an actor. Pure: the same text
 * and options give the same records. Throws a DocumentError where the document is empty or holds more than 1 MB.
 */
export function annotate(
  document: string,
  options: AnnotateOptions = {},
): { article: AnnotatedArticle; warnings: AnnotationWarning[] } {
  checkTextSize(document);
  const warnings = new Warnings();
  const parts = readDocument(document, warnings);
  const resolver = new SourceResolver(registry);
  const isRegistered = (name: string) => resolver.isRegistered(name);
  const markers = markersOf(
    parts.paragraphs.map(({ text }) => text),
    parts.notes.map(({ label }) => label),
  );
  const paragraphs = parts.paragraphs.map(({ text }, index) => readParagraph(text, markers[index] ?? [], isRegistered));
  const notes = parts.notes.map((note) => ({ note, references: readNote(note, isRegistered) }));
  const time = articleTime(evidenceOf(parts, paragraphs, notes, options.published ?? null));
  const writer = new CitationWriter(
    resolver,
    time?.reference ?? null,
    parts.publication?.record.name ?? null,
    warnings,
  );
  const written = paragraphs.map((paragraph, index) =>
    writeCitations(paragraph, parts.paragraphs[index], notes, writer),
  );
  warnOfText(
    parts,
    paragraphs,
    markers.flat().map(({ label }) => label),
    time,
    warnings,
  );
  const { mentions, actors } = findMentions({
    paragraphs: paragraphs.map(({ text, sentences, groups, links }) => ({
      text,
      sentences,
      excluded: excludedRanges(groups, links),
    })),
    headings: [parts.title, ...parts.figures.map(({ caption }) => caption)],
    acronyms: paragraphs.flatMap(({ acronyms }) => acronyms),
  });
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
    figures: parts.figures,
    note: parts.note,
    paragraphs: paragraphs.map(({ text, sentences }, index) => ({
      number: index + 1,
      text,
      sentences: markCited(sentences, written[index] ?? []),
      citations: written[index] ?? [],
      mentions: mentions[index] ?? [],
    })),
    actors,
    sources: resolver.cited(),
    documentHash: hash('sha256', document),
    pipelineVersion,
  };
  return { article, warnings: warnings.list() };
}

interface ReadNote {
  readonly note: NoteBlock;
  readonly references: readonly PrintedReference[];
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

/** The citations of a paragraph, those of its notes at their markers. */
function writeCitations(
  { text, sentences, groups }: ReadParagraph,
  block: Block | undefined,
  notes: readonly ReadNote[],
  writer: CitationWriter,
): CitationRecord[] {
  if (!block) return [];
  const claims = claimsByGroup(text, sentences, groups);
  return groups.flatMap((group) => {
    const claim = claims.get(group) ?? null;
    if (group.marker === null) {
      return group.references.map((reference) =>
        writer.write(reference, { range: reference, claim, inNote: false, block }),
      );
    }
    const { label } = group.marker;
    const cited = notes.find(({ note }) => note.label === label);
    return (cited?.references ?? []).map((reference) =>
      writer.write(reference, { range: group, claim, inNote: true, block: cited?.note.block ?? block }),
    );
  });
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

function markCited(sentences: readonly TextRange[], citations: readonly CitationRecord[]): SentenceRecord[] {
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

function warnOfText(
  parts: DocumentParts,
  paragraphs: readonly ReadParagraph[],
  markedLabels: readonly string[],
  time: ArticleTime | null,
  warnings: Warnings,
): void {
  for (const [index, { unclosed }] of paragraphs.entries()) {
    const block = parts.paragraphs[index];
    const [first] = unclosed;
    if (block && first !== undefined) {
      warnings.addAt('UNCLOSED_PARENTHESIS', 'Nothing closes this parenthesis.', block, first);
    }
  }
  const marked = new Set(markedLabels);
  for (const { label, block } of parts.notes) {
    if (!marked.has(label))
      warnings.addAt(
        'NOTE_WITHOUT_MARKER',
        `No paragraph carries the marker of note ${label}; what it cites is left out.`,
        block,
        0,
      );
  }
  if (time === null) {
    warnings.add(
      'DATE_MISSING',
      'Neither the document nor its citations tell when it appeared; give the date with --published.',
      1,
      1,
    );
  }
}
