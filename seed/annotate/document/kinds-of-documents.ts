import lexicon from '../lexicon/documents.json' with { type: 'json' };

const { papers, issues, periodicals, pieces, qualifiers, frequencies } = lexicon;

/** A pattern of a noun and its regular plural: "reports?", "summar(?:y|ie)s?". */
function orPlural(noun: string): string {
  return `${noun.replace(/y$/, '(?:y|ie)')}s?`;
}

/** Alternatives of patterns. What a letterhead names: "Monitor", "Reviews". */
export const namedInLetterheads = [...papers, ...issues, ...periodicals].map(orPlural).join('|');
/** What a line says that a document is: "letter" in "a weekly letter". */
export const kindsOfDocument = [...pieces, ...issues, ...papers].join('|');
/** What is no periodical with a word before it: "report" in "final report". */
export const kindsOfPaper = papers.join('|');
/** The words before these. */
export const qualifiersOfPaper = qualifiers.join('|');
export const qualifiersOfDocument = [...qualifiers, ...frequencies].join('|');
/** How often an issue comes: "weekly". */
export const frequenciesOfIssues = frequencies.join('|');
