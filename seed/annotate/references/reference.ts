import type { CitationSignal } from '../../../schema/records/citation.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';

/** What a reference points at, before it is resolved to a source. */
export type CitedThing =
  /** A source by its printed name. `name` leaves out what only introduces it. */
  | { readonly kind: 'NAME'; readonly name: string }
  /** The site of a link whose words name no source. */
  | { readonly kind: 'SITE'; readonly name: string }
  | { readonly kind: 'INTERVIEW'; readonly name: string }
  /** What the citation before it cites. */
  | { readonly kind: 'IBID'; readonly name: string }
  /** What an earlier note cites: "supra note 4", "Lund, op. cit.". */
  | {
      readonly kind: 'EARLIER';
      readonly name: string;
      /** The author, or the beginning of the title, that it is named by. */
      readonly of: string | null;
      /** The label of the note. */
      readonly note: string | null;
    }
  /** A work by its author, if it was cited before: "Lund, Dam Fails, 77". Else nothing is cited. */
  | {
      readonly kind: 'SHORTENED';
      readonly name: string;
      readonly of: string;
      /** Words of its title, whatever that author wrote last, or what the author was told by somebody. */
      readonly work: { readonly title: string } | 'ANY' | 'INTERVIEW';
    }
  /** What no press published: a case, a law, a book. It is not cited, but what repeats it repeats nothing. */
  | { readonly kind: 'AUTHORITY'; readonly name: string }
  /** The periodical that the document is from: "the September 18 issue". */
  | { readonly kind: 'OWN_PUBLICATION' }
  /** Missing in the print. */
  | { readonly kind: 'MISSING' };

/** A reference as printed, with its range in the text that it was read from. */
export interface PrintedReference extends TextRange {
  readonly signal: CitationSignal;
  readonly cited: CitedThing;
  readonly via: string | null;
  readonly dates: readonly PrintedDate[];
  readonly url: string | null;
  /** The title of the cited work, without quotation marks. */
  readonly title: string | null;
  readonly authors: readonly string[];
  /** True for what another reference quotes or cites, in parentheses: "id." does not repeat it. */
  readonly aside?: boolean;
  /** The name of the rule that made it. */
  readonly rule: string;
}
