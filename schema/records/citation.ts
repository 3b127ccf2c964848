import type { CitedDate } from './date.ts';
import type { Provenanced } from './provenance.ts';
import type { TextRange } from './text-range.ts';

export const citationSignals = ['NONE', 'SEE', 'SEE_ALSO', 'CF'] as const;
export type CitationSignal = (typeof citationSignals)[number];

/** One reference to one source. */
export interface CitationRecord extends TextRange, Provenanced {
  /** 1-based, through the article. */
  readonly number: number;
  /** As printed, without the parentheses and the separator; of a note, what the note prints. */
  readonly text: string;
  /** True: cited in a footnote or endnote; the range is its marker's. */
  readonly inNote: boolean;
  readonly signal: CitationSignal;
  /** Slug of the source; null where the print lacks it. */
  readonly source: string | null;
  /** As printed; of "ibid.", as printed where it is repeated from. */
  readonly sourceText: string | null;
  /** Slug of the source it came through. */
  readonly via: string | null;
  readonly dates: readonly CitedDate[];
  readonly url: string | null;
  /** Of the cited work, as printed without its quotation marks; null where none is printed. */
  readonly title: string | null;
  /** Who wrote the cited work, as printed, given name first; empty if nobody is named. */
  readonly authors: readonly string[];
  /** What the citation's group stands behind; null where nothing is left. */
  readonly claim: TextRange | null;
}

/**
 * A citation of which only its place is known. A field that stored citations lack, because an earlier build wrote them, has
 * the value that it has here.
 */
export const emptyCitation = {
  inNote: false,
  signal: 'NONE',
  source: null,
  sourceText: null,
  via: null,
  dates: [],
  url: null,
  title: null,
  authors: [],
  claim: null,
} as const satisfies Omit<CitationRecord, 'number' | 'text' | keyof TextRange | keyof Provenanced>;
