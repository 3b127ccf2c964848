/** What the annotator made of some words, or dropped, and by which rule. */
export interface Explained {
  readonly kind: 'SENTENCE' | 'CITATION' | 'DATE' | 'SOURCE' | 'MENTION' | 'DROPPED';
  /** Null of what a note holds and no citation is made of. */
  readonly paragraph: number | null;
  /** The label of the note that holds the words; null of those of a paragraph. */
  readonly note: string | null;
  /**
   * UTF-16 code units into the paragraph, end exclusive; of a citation in a note those of its marker, of what a note drops
   * into the note. Null of a source and of a cited date.
   */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  /** The number of the citation that this is, or is of. */
  readonly citation: number | null;
  /** The rule that made it: of a sentence, what ended it; of a source, how it was resolved. */
  readonly rule: string | null;
  /**
   * Of a citation, what showed that it cites: a verdict on its words, or the rule of the words that tell. Of a source, the rule
   * of the citation that names it.
   */
  readonly cue: string | null;
  /** What dropped it; null of what was made. */
  readonly by: string | null;
  /** What was made: the slug of a source or an actor, a date. */
  readonly made: string | null;
  /** In words, why it was dropped or what led to it; null where the rule's name says it all. */
  readonly why: string | null;
}

/** What drops candidates besides verdicts and rules. */
export type DroppedBy =
  | 'accessed'
  | 'bracket-without-date'
  | 'cited-beside'
  | 'defines-acronym'
  | 'needs-date'
  | 'no-known-source'
  | 'no-metonym'
  | 'no-sentence-after'
  | 'no-source-beside-date'
  | 'not-cited-before'
  | 'not-prose'
  | 'note-not-called'
  | 'nothing-cited'
  | 'no-day'
  | 'overlap'
  | 'part-of-other-name'
  | 'service-link'
  | 'too-long';

/** What ends a sentence where no rule about an abbreviation does. */
export type EndOfSentence = 'end-of-text' | 'stop' | 'stop-before-citation';
