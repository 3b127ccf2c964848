import type { CitationRecord } from '../../../schema/records/citation.ts';

/** What notes have cited so far: "ibid.", "supra note 4" and "Lund, op. cit." cite it again. */
export class CitedInNotes {
  readonly #all: CitationRecord[] = [];
  readonly #byNote = new Map<string, CitationRecord[]>();

  add(note: string, citation: CitationRecord): void {
    this.#all.push(citation);
    const same = this.#byNote.get(note);
    if (same) same.push(citation);
    else this.#byNote.set(note, [citation]);
  }

  get last(): CitationRecord | null {
    return this.#all.at(-1) ?? null;
  }

  /**
   * The last citation that an author, a title's beginning or a source names, in one note where its label is given; the
   * note's first where nothing in it has that name.
   */
  find({ of, note }: { readonly of: string | null; readonly note: string | null }): CitationRecord | null {
    const candidates = note === null ? this.#all : (this.#byNote.get(note) ?? []);
    if (of === null) return (note === null ? this.#all.at(-1) : candidates[0]) ?? null;
    const named = candidates.findLast((citation) => isNamed(citation, of));
    return named ?? (note === null ? null : (candidates[0] ?? null));
  }

  /** The last citation of a work that somebody of that surname wrote, and whose title has those words. */
  work({ of, title }: { readonly of: string; readonly title: string }): CitationRecord | null {
    const words = title.toLowerCase();
    const surnames = of.split(/[\s\u00A0](?:and|&)[\s\u00A0]/u);
    const isBy = ({ authors }: CitationRecord) =>
      surnames.every((surname) => authors.some((author) => endsWith(author, surname)));
    return this.#all.findLast((work) => work.title?.toLowerCase().includes(words) === true && isBy(work)) ?? null;
  }

  /** The last citation of a work of which somebody of that surname is an author. */
  byAuthor(surname: string): CitationRecord | null {
    return this.#all.findLast(({ authors }) => authors.some((author) => endsWith(author, surname))) ?? null;
  }
}

function isNamed({ authors, title, sourceText }: CitationRecord, name: string): boolean {
  const surnames = name.split(/[\s\u00A0]*(?:,|&|\band\b)[\s\u00A0]*/u).filter((part) => part !== '');
  return (
    surnames.some((surname) => authors.some((author) => endsWith(author, surname))) ||
    [title, sourceText].some((text) => text?.toLowerCase().startsWith(name.toLowerCase()) === true)
  );
}

function endsWith(author: string, surname: string): boolean {
  return author === surname || author.endsWith(` ${surname}`) || author.endsWith(`\u00A0${surname}`);
}
