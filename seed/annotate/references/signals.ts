import type { CitationSignal } from '../../../schema/records/citation.ts';

export interface PrintedSignal {
  readonly signal: CitationSignal;
  /** Where the words after it begin. */
  readonly end: number;
}

// "On the reform, see", "for more on this see".
const topic = /(?:for|on|about|regarding|concerning|in addition)[\s\u00A0]/iuy;
const longestTopic = 120;
const seeAfterTopic = /(?:^|[,:]?[\s\u00A0])(?=(?:see|cf)[.,:\s\u00A0])/iu;
const words =
  /(?:see,? also|also,? see|see,? too|см\.? ?также|voir aussi|siehe auch|s\. ?a\.|ver también|véase también|vedi anche|zie ook|див\.? також)(?=[,:\s\u00A0])|(?:cfr?|vgl|vergleiche|comparer|compare|ср)(?=[.,:\s\u00A0])|(?:see|voir|siehe|véase|vedi|zie|zob|см|див|e\.g|for example|inter alia|as in|bkz)(?=[.,:\s\u00A0])/iuy;
const examples =
  /[.,:]{0,2}[\s\u00A0]{1,3}(?:(?:for example|for instance|e\.g\.?|z\. ?B\.|auch|among others|inter alia|in particular|especially|most recently|respectively|i\.a\.|for background|например)[,:]?[\s\u00A0]{1,3})?/iuy;

/** Reads "see", "see also", "cf." and their like at `at`, with what introduces them; null where none stands there. */
export function readSignal(text: string, at: number, end: number): PrintedSignal | null {
  const start = endOfTopic(text, at, end);
  words.lastIndex = start;
  const match = words.exec(text);
  if (!match) return null;
  const after = start + match[0].length;
  examples.lastIndex = after;
  const gap = examples.exec(text);
  const stop = gap ? after + gap[0].length : after;
  if (stop > end) return null;
  return { signal: signalOf(match[0].toLowerCase()), end: stop };
}

function endOfTopic(text: string, at: number, end: number): number {
  topic.lastIndex = at;
  if (!topic.test(text)) return at;
  const window = text.slice(at, Math.min(end, at + longestTopic)).replace(/[“"«(].*$/su, '');
  const see = seeAfterTopic.exec(window);
  return see ? at + see.index + see[0].length : at;
}

function signalOf(words: string): CitationSignal {
  if (/also|too|также|aussi|auch|también|також/.test(words)) return 'SEE_ALSO';
  return /^(?:cf|vgl|vergleiche|compare|ср)/.test(words) ? 'CF' : 'SEE';
}
