import type { CitationRecord } from '../../../schema/records/citation.ts';
import type { CitedThing } from './reference.ts';

type Shortened = Extract<CitedThing, { kind: 'SHORTENED' }>;

/** What a note cited: a citation, or a work that no press published. */
export interface Earlier {
  /** Null for what is in no publication of the press: a case, a law, a book. */
  readonly citation: CitationRecord | null;
  /** The words by which it was cited. */
  readonly name: string;
}

export function earlierOf(citation: CitationRecord | null): Earlier | null {
  return citation === null ? null : { citation, name: citation.text };
}

// Of thousands of notes, so many before one are searched for what it shortens.
const mostSearched = 1_000;

/** What notes have cited so far: "ibid.", "supra note 4" and "Lund, op. cit." cite it again. */
export class CitedInNotes {
  readonly #all: CitationRecord[] = [];
  readonly #byNote = new Map<string, Earlier[]>();
  #last: Earlier | null = null;
  /** Titles in plain words, as they are compared. */
  readonly #titles = new Map<CitationRecord, string>();

  /** @param aside true for what stands in parentheses behind another: "id." does not repeat it */
  add(note: string, citation: CitationRecord, aside: boolean): void {
    this.#all.push(citation);
    this.#note(note, { citation, name: citation.text }, aside);
  }

  addAuthority(note: string | null, name: string, aside: boolean): void {
    if (note !== null) this.#note(note, { citation: null, name }, aside);
  }

  #note(note: string, earlier: Earlier, aside: boolean): void {
    if (!aside) this.#last = earlier;
    const same = this.#byNote.get(note);
    if (same) same.push(earlier);
    else this.#byNote.set(note, [earlier]);
  }

  get last(): Earlier | null {
    return this.#last;
  }

  /**
   * The last that an author, a title's beginning, a source or what follows "hereinafter" names, in one note where its label is
   * given; the note's first where nothing in it has that name.
   */
  find({ of, note }: { readonly of: string | null; readonly note: string | null }): Earlier | null {
    if (note === null) {
      const all = of === null ? this.#all.at(-1) : this.#all.findLast((citation) => isNamed(citation, of));
      return earlierOf(all ?? null);
    }
    const inNote = this.#byNote.get(note) ?? [];
    if (of === null) return inNote[0] ?? null;
    const called = inNote.find(({ name }) => hereinafter.exec(name)?.[1]?.toLowerCase() === of.toLowerCase());
    const named =
      called ?? inNote.findLast((earlier) => isCalled(earlier, of)) ?? inNote.find(({ name }) => holds(name, of));
    return named ?? inNote[0] ?? null;
  }

  /** The last citation of a work by those surnames or that body, and whose title has those words. */
  work({ of, work }: Pick<Shortened, 'of' | 'work'>): CitationRecord | null {
    if (work === 'INTERVIEW') return this.#all.findLast(({ text }) => asked.test(text) && holds(text, of)) ?? null;
    const surnames = of
      .replace(/[\s\u00A0]et[\s\u00A0]al\.$/u, '')
      .split(/,?[\s\u00A0](?:and|&)[\s\u00A0]|,[\s\u00A0]/u);
    if (work === 'ANY')
      return (
        this.#all.findLast(({ authors }) =>
          surnames.every((surname) => authors.some((author) => endsWith(author, surname))),
        ) ?? null
      );
    const words = plain(work.title);
    const isBy = ({ authors, text, sourceText }: CitationRecord) =>
      of !== '' &&
      (surnames.every((surname) => authors.some((author) => endsWith(author, surname))) ||
        text.startsWith(of) ||
        sourceText?.startsWith(of) === true);
    const last = this.#all.slice(-mostSearched).toReversed();
    const found = last.filter((cited) => this.#titleOf(cited).includes(words) && isBy(cited));
    // "Lund, Nets" after Lund's own and one of Lund and Holm.
    const own = found.find(({ authors }) => authors.length === surnames.length) ?? found[0];
    if (own !== undefined) return own;
    // A title by itself, or behind the letters of a body that was written out.
    const isOfAnybody = of === '' || letters.test(of);
    const titled = last.find(
      (cited) => isOfAnybody && this.#titleOf(cited) === words && (of === '' || cited.authors.length === 0),
    );
    // The book of a chapter, by its editors.
    const isOfEditors = ({ text }: CitationRecord) =>
      surnames.every((surname) => text.includes(surname)) && plain(text).includes(words);
    return titled ?? (of === '' ? undefined : last.find(isOfEditors)) ?? null;
  }

  #titleOf(citation: CitationRecord): string {
    const known = this.#titles.get(citation);
    if (known !== undefined) return known;
    const title = plain(citation.title ?? '');
    this.#titles.set(citation, title);
    return title;
  }

  /** The last citation of what a source printed under that title. */
  titled(title: string, source: string): CitationRecord | null {
    return this.#all.findLast((cited) => cited.title === title && cited.sourceText === source) ?? null;
  }

  /** The last citation of a work of which somebody of that surname is an author. */
  byAuthor(surname: string): CitationRecord | null {
    return this.#all.findLast(({ authors }) => authors.some((author) => endsWith(author, surname))) ?? null;
  }
}

const letters = /^\p{Lu}[\p{Lu}/&-]{1,7}$/u;
const asked = /(?:^|[\s\u00A0])(?:interview|conversation|discussion)/iu;
const hereinafter = /\[hereinafter[\s\u00A0]+([^\]]+)\]/iu;

/** "Editorial, supra note 3", "Press Release, Pier Bd., supra note 3": the words by which it was cited. */
function holds(name: string, of: string): boolean {
  const words = plain(name);
  return of.split(',').every((part) => words.includes(plain(part)));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a name is that of what was cited: its author, title or source, or, of a case or a book, its words. */
function isCalled({ citation, name }: Earlier, of: string): boolean {
  if (citation !== null) return isNamed(citation, of);
  const [first = ''] = of.split(/[\s\u00A0]*(?:,|&|\band\b)[\s\u00A0]*/u);
  return first !== '' && name.toLowerCase().includes(first.toLowerCase());
}

function isNamed({ authors, title, sourceText }: CitationRecord, name: string): boolean {
  // "Vail et al.", "Vail, Rust and Ice"
  const parts = name.replace(/[\s\u00A0]et[\s\u00A0]al\.?/u, '').split(/[\s\u00A0]*(?:,|&|\band\b)[\s\u00A0]*/u);
  const surnames = parts.filter((part) => part !== '');
  if (surnames.some((surname) => authors.some((author) => endsWith(author, surname)))) return true;
  return [title, sourceText].some((text) => text?.toLowerCase().startsWith(name.toLowerCase()) === true);
}

function endsWith(author: string, surname: string): boolean {
  // "De Waal" begins a note with a capital.
  const [name, last] = [author.toLowerCase(), surname.toLowerCase()];
  return name === last || name.endsWith(` ${last}`) || name.endsWith(`\u00A0${last}`);
}
