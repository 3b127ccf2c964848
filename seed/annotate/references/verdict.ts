/** How sure it is that a candidate cites: on its own, only beside others that do, or not. */
export type Confidence = 'CERTAIN' | 'BESIDE_OTHERS' | 'NONE';

/** What decides whether a candidate cites. */
export interface Verdict {
  readonly confidence: Confidence;
  /** The name of what decides it. */
  readonly by: string;
  readonly why: string;
}

function verdict(confidence: Confidence, by: string, why: string): Verdict {
  return Object.freeze({ confidence, by, why });
}

/** Every verdict there is. */
export const verdicts = Object.freeze({
  form: verdict('CERTAIN', 'form-that-cites', 'Its form is that of a citation, whatever it names.'),
  interview: verdict('CERTAIN', 'interview', 'An interview is cited without a source.'),
  cued: verdict(
    'CERTAIN',
    'registered-with-cue',
    'A registered source stands with a date, a signal or a link, or in a note.',
  ),
  alone: verdict('CERTAIN', 'registered-at-clause-end', 'A registered source stands alone at the end of a clause.'),
  aside: verdict(
    'BESIDE_OTHERS',
    'registered-within-clause',
    'A registered source without a date stands within a clause.',
  ),
  explains: verdict('NONE', 'explains-name-before', 'It explains the name or noun before it.'),
  nothingNamed: verdict('NONE', 'nothing-named', 'Nothing is named.'),
  noName: verdict('NONE', 'no-name', 'Its words cannot be the name of a source.'),
  agency: verdict('BESIDE_OTHERS', 'agency-in-small-letters', 'It may be the acronym of an agency.'),
  authorYear: verdict('CERTAIN', 'author-and-year', 'An author stands before a year.'),
  noAuthor: verdict('NONE', 'no-author-before-year', 'What stands before the year is no author.'),
  linked: verdict('CERTAIN', 'unknown-with-link', 'An unknown source stands with a link.'),
  place: verdict('NONE', 'place', 'It names places alone.'),
  event: verdict('NONE', 'event', 'It names what happened, an office, or something built.'),
  cuedUnknown: verdict(
    'CERTAIN',
    'unknown-with-date-and-cue',
    'An unknown source has a date, and a signal, a title, a page or a note.',
  ),
  dated: verdict('CERTAIN', 'unknown-with-date', 'An unknown source has a date as citations have one.'),
  when: verdict('BESIDE_OTHERS', 'date-of-event', 'Its date may tell when something was.'),
  imprint: verdict('NONE', 'publisher-of-book', 'A publisher and a year are those of a book.'),
  titled: verdict('CERTAIN', 'titled-in-note', 'A note names a title.'),
  untitled: verdict('NONE', 'prose-in-note', 'A note names neither a date nor a title.'),
  domain: verdict('CERTAIN', 'domain-at-clause-end', 'A domain stands at the end of a clause.'),
  domainAside: verdict('BESIDE_OTHERS', 'domain-within-clause', 'A domain stands within a clause.'),
  press: verdict('CERTAIN', 'press-at-sentence-end', 'What only the press is called stands at the end of a sentence.'),
  undated: verdict('BESIDE_OTHERS', 'unknown-without-date', 'An unknown source has no date.'),
});

/** The verdict on what shares the date of what surely cites. */
export const sharesDate = verdict('CERTAIN', 'shares-date', 'It shares the date of what is cited beside it.');
