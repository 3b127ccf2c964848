import { expect, it } from 'vitest';
import { rulesInUse } from '../../seed/annotate/rules-in-use.ts';
import { findSentences } from '../../seed/annotate/text/sentences.ts';

/** A text with " | " where a sentence ends. */
const parted = (text: string): string =>
  findSentences(text, { whole: [], attached: [] }, rulesInUse.stops)
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ');

// Written as they are to be parted.
it.each([
  // Abbreviations before quotations, years and titles.
  'The U.S. “hardliners” waited. | Nobody came.',
  'It left the U.S. | “We waited,” he said.',
  'It was shown before (Wells et al. 2017). | It was not again.',
  'Wells et al. 2017 show it. | Others do not.',
  'Wells et al. | The rest is silence.',
  'Experts, incl. Prof. Lind, agreed. | So did others.',
  'All ferries, excl. Dr. Holm’s, sail.',
  // Initials and names of papers.
  'It quoted J. P. Stone at length. | He was pleased.',
  'See the Wall St. J. (May 3). | It was the Wash. Post that asked.',
  'He lives in Washington, D.C. | The ferry does not go there.',
  // Numbers, dates and times.
  'It cost No. 5 a day. | On Jan. 3 it sailed.',
  'It left at 5 p.m. | The port was empty.',
  'It grew by 3.5 percent. | Then it fell.',
  // Ends within quotation marks and parentheses.
  '“It is shut.” | “It is not.” | They went on.',
  'Is it shut? | It is!',
  'It waits… | It sails.',
  // Addresses are no ends.
  'Kremlin.ru said so. | Nobody read tass.com either.',
  'It works for Gazprom Inc. and sails.',
])('%s', (text) => {
  expect(parted(text.replaceAll(' | ', ' '))).toBe(text);
});
