/** A document of the rehearsal, with citations and actors of its own. */
export const documentOf = (title: string, issue: number, paragraphs: readonly string[]): string =>
  [title, `Publication: Eurasia Daily Monitor Volume: 14 Issue: ${issue}`, 'November 7, 2017', ...paragraphs].join(
    '\n\n',
  );

export const harbour = documentOf('A Harbour Waits for Its Ships', 901, [
  'The government of Latvia asked the European Commission for a loan, and the port of Riga stood empty for a week (Diena, November 3).',
  'In Moscow, President Vladimir Putin said nothing about the harbour (Kommersant, November 4; see EDM, October 19).',
]);

/** The same issue, corrected: another title, and so another article. */
export const harbourRenamed = harbour.replace('A Harbour Waits for Its Ships', 'A Harbour Has Its Ships Again');

export const railway = documentOf('The Night Train Leaves on Time', 902, [
  'Ukraine and Poland opened a night train between Lviv and Krakow, and Russia took no notice (Ukrainska Pravda, October 30).',
]);

/** The same article, with another source. */
export const railwayCorrected = railway.replace('Ukrainska Pravda, October 30', 'Kommersant, October 31');

/** Says nothing of when it appeared: nobody can date its citations. */
export const undated = ['A Story Without a Day', 'Somebody said something to somebody (Kommersant, October 17).'].join(
  '\n\n',
);

/** Words that mean nothing, and take in a table what words take: repeated ones would be packed to nearly nothing. */
function words(count: number): string {
  let state = 1;
  const letter = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(97 + ((state >>> 16) % 26));
  };
  return Array.from({ length: count }, () => Array.from({ length: 6 }, letter).join('')).join(' ');
}

/** As long as a document may be, and quick to read: it names nobody. */
export const long = documentOf(
  'A Story Without an End',
  904,
  Array.from({ length: 10 }, () => words(7_450)),
);
