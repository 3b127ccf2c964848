import type { NoteRecord } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { placeAt } from '../source-document/source-text.ts';
import type { Marker } from './document/markers.ts';
import type { Note } from './document/notes.ts';
import type { PrintedReference } from './references/reference.ts';
import type { WarnedText } from './warnings.ts';

export interface ReadNote {
  readonly note: Note;
  readonly references: readonly PrintedReference[];
}

/** A marker of a note, by its range in a paragraph's text. */
export interface NoteCall extends TextRange {
  /** The paragraph's number. */
  readonly paragraph: number;
  /** What the marker stands behind; null where nothing is left. */
  readonly claim: TextRange | null;
}

interface Use {
  readonly citations: number[];
  readonly paragraphNumbers: number[];
  readonly calls: NoteCall[];
}

/** Which notes were called where: a note's citations stand at its first marker, however often it is called. */
export class CitedNotes {
  readonly #byLabel = new Map<string, ReadNote[]>();
  readonly #uses = new Map<Note, Use>();
  readonly #further = new Set<Marker>();

  constructor(notes: readonly ReadNote[]) {
    for (const note of notes) {
      const { label } = note.note;
      const same = this.#byLabel.get(label);
      if (same) same.push(note);
      else this.#byLabel.set(label, [note]);
    }
  }

  /** The note that a marker calls for the first time; null for a note that was called before, and for no note. */
  call(marker: Marker, { content, paragraph }: WarnedText, claim: TextRange | null): ReadNote | null {
    const called = this.#find(marker, placeAt(content, marker.start).line);
    if (called === undefined || paragraph === null) return null;
    const use = this.#uses.get(called.note);
    const call = { paragraph, start: marker.start, end: marker.end, claim };
    if (use === undefined) {
      this.#uses.set(called.note, { citations: [], paragraphNumbers: [paragraph], calls: [call] });
      return called;
    }
    use.calls.push(call);
    if (use.paragraphNumbers.at(-1) !== paragraph) use.paragraphNumbers.push(paragraph);
    if (called.references.some(({ cited }) => cited.kind !== 'AUTHORITY')) this.#further.add(marker);
    return null;
  }

  /** Of several notes of one label, as each chapter may have its own, the next after the marker. */
  #find({ label }: Marker, line: number): ReadNote | undefined {
    const notes = this.#byLabel.get(label);
    return notes?.length === 1 ? notes[0] : (notes?.find(({ note }) => note.line >= line) ?? notes?.at(-1));
  }

  /** Notes down which citations are of a note. */
  cite(note: Note, citations: readonly CitationRecord[]): void {
    this.#uses.get(note)?.citations.push(...citations.map(({ number }) => number));
  }

  of(note: Note): Pick<NoteRecord, 'citations' | 'paragraphNumbers'> {
    const { citations, paragraphNumbers } = this.#uses.get(note) ?? { citations: [], paragraphNumbers: [] };
    return { citations, paragraphNumbers };
  }

  /** Its markers, in order. */
  callsOf(note: Note): readonly NoteCall[] {
    return this.#uses.get(note)?.calls ?? [];
  }

  isCalled(note: Note): boolean {
    return this.#uses.has(note);
  }

  /** True for a marker of a note that cites, after its first. */
  isFurther(marker: Marker): boolean {
    return this.#further.has(marker);
  }
}
