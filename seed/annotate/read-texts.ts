import type { ReadNote } from './cited-notes.ts';
import type { CompiledRules } from './compiled-rules.ts';
import type { DocumentParts, Paragraph } from './document/document-parts.ts';
import { markersOf } from './document/markers.ts';
import { markersIn } from './document/notes.ts';
import { readNote } from './notes.ts';
import { type ReadParagraph, readParagraph, unannotatedParagraph } from './paragraph.ts';
import { hasBareSources } from './references/bare-sources.ts';
import { withDateOfAddress } from './references/dates-of-links.ts';
import { hasLabelledItems } from './references/item-labels.ts';
import type { Reader } from './references/reading.ts';
import type { SourceResolver } from './sources/resolve.ts';
import type { CodeBuffer } from './text/code-buffer.ts';
import { Scanner } from './text/scanner.ts';
import { type DocumentWatch, type SeenIn, watchOf } from './watch.ts';

/** What texts of a document are read with. */
export function readerOf(
  { stops, dates, references, vocabulary, tellings, pressNameEnds }: CompiledRules,
  sources: SourceResolver,
  codes: CodeBuffer,
  characters: number,
): Reader {
  return {
    stops,
    dates,
    references,
    tellings,
    pressNameEnds,
    scanner: new Scanner(vocabulary, codes, characters),
    isRegistered: (name) => sources.isRegistered(name),
    isShared: (name) => sources.isShared(name),
    startsOfNames: (text, range) => sources.startsOfNames(text, codes.of(text), range),
    mayEndName: (text, range) => sources.mayEndName(text, codes.of(text), range),
    registeredSlug: (name) => sources.registered(name)?.slug ?? null,
    itemsAreLabelled: false,
    sourcesAreBare: false,
  };
}

/** What the paragraphs and the notes of a document cite, as printed. */
export function readTexts(
  { paragraphs, notes }: DocumentParts,
  plain: Reader,
  watch: DocumentWatch | undefined,
): { readonly paragraphs: readonly ReadParagraph[]; readonly notes: readonly ReadNote[] } {
  const markers = markersOf(
    paragraphs.map(({ kind, content }) => (isAnnotated(kind) && notes.length > 0 ? markersIn(content) : [])),
    notes.map(({ label }) => label),
  );
  const texts = paragraphs.flatMap(({ kind, content }) => (isAnnotated(kind) ? [content.text] : []));
  const reader = {
    ...plain,
    itemsAreLabelled: hasLabelledItems(texts, plain),
    sourcesAreBare: hasBareSources(texts, plain.isRegistered),
  };
  const watched = (place: SeenIn): Reader =>
    watch === undefined ? reader : { ...reader, watch: watchOf(watch, place) };
  return {
    paragraphs: paragraphs.map(({ kind, content }, index) =>
      isAnnotated(kind)
        ? withDatesOfAddresses(
            readParagraph(
              content,
              markers[index] ?? [],
              watched({ paragraph: index + 1, note: null, text: content.text }),
            ),
          )
        : unannotatedParagraph(content),
    ),
    notes: notes.map((note) => {
      const { label, content } = note;
      const references = readNote(content, watched({ paragraph: null, note: label, text: content.text }));
      return { note, references: references.map(withDateOfAddress) };
    }),
  };
}

function withDatesOfAddresses(paragraph: ReadParagraph): ReadParagraph {
  if (paragraph.links.length === 0) return paragraph;
  const groups = paragraph.groups.map((group) => ({ ...group, references: group.references.map(withDateOfAddress) }));
  return { ...paragraph, groups };
}

/** False for tables and code, which are no prose. */
export function isAnnotated(kind: Paragraph['kind']): boolean {
  return kind !== 'TABLE' && kind !== 'CODE';
}
