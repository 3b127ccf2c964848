import type { TextRange } from '../../schema/records/text-range.ts';
import type { DocumentWatch, ReadFrom, SeenCitation, SeenIn, SeenKind, SeenSource } from '../annotate/watch.ts';
import { nameOf } from './reasons.ts';

interface Placed extends TextRange, SeenIn {}

/** A candidate that was dropped. */
export interface Dropped extends Placed {
  readonly rule: string;
  readonly by: string;
}

/** A candidate that cites, a sentence, or the stop of an abbreviation that ends one. */
interface Kept extends Placed {
  readonly kind: SeenKind;
  readonly by: string;
}

/** A citation as it was written, and what was resolved for it: its source, then the one that it came through. */
interface Written {
  readonly citation: SeenCitation;
  readonly place: Placed;
  readonly sources: SeenSource[];
}

// A sentence ends a few marks after its stop: quotation marks, brackets.
const mostClosers = 5;

/** What was seen while a document was annotated. */
export class Observations {
  readonly #dropped: Dropped[] = [];
  readonly #kept: Kept[] = [];
  readonly #written: Written[] = [];
  #paragraph = new Map<number, Kept[]>();

  /** Is told of everything. */
  readonly add: DocumentWatch = (seen) => {
    switch (seen.kind) {
      case 'SOURCE':
        this.#written.at(-1)?.sources.push(seen);
        break;
      case 'CITATION':
        this.#written.push({ citation: seen, place: placeOf(seen.reference, seen), sources: [] });
        if (seen.number === null) this.#dropped.push(droppedBy('not-cited-before', seen.reference, seen));
        break;
      case 'DATE':
        this.#dropped.push(droppedBy('no-day', seen.printed, seen));
        break;
      default: {
        const { kind, range, by, rule = '', paragraph, note, text } = seen;
        const { start, end } = range;
        const one = { start, end, by: nameOf(by), paragraph, note, text };
        if (kind === 'DROPPED') this.#dropped.push({ ...one, rule });
        else this.#kept.push({ ...one, kind });
      }
    }
  };

  droppedIn(paragraph: number): readonly Dropped[] {
    return this.#dropped.filter((one) => one.paragraph === paragraph);
  }

  /** Of notes with the same label, as each chapter may have its own, those with the same text are told apart by none. */
  droppedInNote(label: string, text: string): readonly Dropped[] {
    return this.#dropped.filter((one) => one.note === label && one.text === text);
  }

  /** The ranges of a note that cite. */
  citedInNote(label: string, text: string): readonly TextRange[] {
    return this.#written
      .filter(({ citation, place }) => place.note === label && place.text === text && citation.number !== null)
      .map(({ place }) => place);
  }

  written(number: number): Written | undefined {
    return this.#written.find(({ citation }) => citation.number === number);
  }

  /** What ended the sentence of a paragraph: a rule about the abbreviation before its stop, or the stop. */
  endOf(paragraph: number, { start, end }: TextRange): Pick<Kept, 'by'> {
    const kept = this.#keptIn(paragraph);
    const sentence = kept.find((one) => one.kind === 'SENTENCE' && one.start === start && one.end === end);
    const stop = kept.find((one) => one.kind === 'STOP' && one.end <= end && end - one.end < mostClosers);
    const by = sentence?.by ?? 'end-of-text';
    if (by === 'stop' && end === sentence?.text.length) return { by: 'end-of-text' };
    return by === 'stop' && stop !== undefined ? stop : { by };
  }

  /** What showed that a citation cites; null where its rule alone does. */
  cueOf(number: number): string | null {
    const place = this.written(number)?.place;
    if (place === undefined) return null;
    const cue = this.#kept.find((one) => one.kind === 'CITES' && isSamePlace(one, place));
    return cue?.by ?? null;
  }

  #keptIn(paragraph: number): readonly Kept[] {
    const known = this.#paragraph.get(paragraph) ?? this.#kept.filter((one) => one.paragraph === paragraph);
    this.#paragraph.set(paragraph, known);
    return known;
  }
}

function isSamePlace(one: Placed, other: Placed): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.paragraph === other.paragraph &&
    one.note === other.note &&
    one.text === other.text
  );
}

function placeOf({ start, end }: TextRange, { from, note }: ReadFrom): Placed {
  return { start, end, paragraph: from.paragraph, note, text: from.content.text };
}

function droppedBy(by: string, range: TextRange & { readonly rule: string }, read: ReadFrom): Dropped {
  return { ...placeOf(range, read), rule: range.rule, by };
}
