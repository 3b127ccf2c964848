import { order } from '../annotate/order.ts';
import { verdicts } from '../annotate/references/verdict.ts';
import type { Decision } from '../annotate/watch.ts';
import type { DroppedBy, EndOfSentence } from './explained.ts';

const onlyBesideOthers = 'and nothing beside it surely cites';

/** The names of the verdicts, and why candidates cite or are dropped by them. */
const ofVerdicts: Readonly<Record<keyof typeof verdicts, readonly [name: string, why: string]>> = {
  form: ['form-that-cites', 'its form is that of a citation, whatever it names'],
  interview: ['interview', 'an interview is cited without a source'],
  cued: ['registered-with-cue', 'a registered source stands with a date, a signal or a link, or in a note'],
  alone: ['registered-at-clause-end', 'a registered source is named, and nothing else, at the end of a clause'],
  aside: [
    'registered-within-clause',
    `a registered source stands within a clause, without a date, ${onlyBesideOthers}`,
  ],
  explains: ['explains-name-before', 'it explains the name or noun before it'],
  nothingNamed: ['nothing-named', 'nothing is named'],
  noName: ['no-name', 'its words cannot be the name of a source'],
  agency: [
    'agency-in-small-letters',
    `it may be the acronym of an agency, but no registry has it, ${onlyBesideOthers}`,
  ],
  authorYear: ['author-and-year', 'an author stands before a year'],
  noAuthor: ['no-author-before-year', 'what stands before the year is no author'],
  linked: ['unknown-with-link', 'a source that no registry has stands with a link'],
  place: ['place', 'it names a place and nothing else'],
  event: ['event', 'it names an event, an office, or something built'],
  cuedUnknown: [
    'unknown-with-date-and-cue',
    'no registry has it, but it has a date, and a signal, a title, a page or a note',
  ],
  dated: ['unknown-with-date', 'no registry has it, but it has a date as citations have one'],
  person: ['person', `it names a person, whom the date may be about, ${onlyBesideOthers}`],
  law: ['law', 'it names a law, a treaty or a case'],
  authority: ['authority', 'it is a case, a law, a book or another work that no press published'],
  when: ['date-of-event', `no registry has it, and the date may tell when something was, ${onlyBesideOthers}`],
  imprint: ['publisher-of-book', 'a publisher and a year are those of a book'],
  titled: ['titled-in-note', 'a note names a title'],
  untitled: ['prose-in-note', 'no registry has it, and the note names neither a date nor a title'],
  domain: ['domain-at-clause-end', 'a domain stands at the end of a clause'],
  domainAside: ['domain-within-clause', `a domain stands within a clause, without a date, ${onlyBesideOthers}`],
  press: ['press-at-sentence-end', 'a name that only the press has stands at the end of a sentence'],
  undated: ['unknown-without-date', `it has no date, and no registry has it, ${onlyBesideOthers}`],
  shared: ['shares-date', 'it shares the date of what is cited beside it'],
};

/** Why candidates are dropped, by what else drops them. */
const reasons: Readonly<Record<DroppedBy, string>> = {
  accessed: 'it says when somebody saw what is cited before it',
  'bracket-without-date': 'square brackets cite only with a date',
  'cited-beside': 'the paragraph cites the same source more exactly elsewhere',
  'defines-acronym': 'it defines an acronym of the name before it',
  'needs-date': 'such words cite only with a date beside them',
  'no-known-source': 'no registered or capitalized name of the press follows',
  'no-metonym': 'no rule tells that the government is meant, so it is the place',
  'no-sentence-after': 'what follows does not begin a sentence',
  'no-source-beside-date': 'no source that tells something stands beside the date',
  'not-cited-before': 'it repeats a work that no note before it cites',
  'not-prose': 'tables and code are not read',
  'note-not-called': 'no paragraph carries the marker of the note',
  'nothing-cited': 'no source, date or link in it forms a citation',
  'no-day': 'it may be one of two days, or is counted from a day that nothing tells',
  overlap: 'it overlaps another citation',
  'part-of-other-name': 'it is part of another name, of an idiom, or a language',
  'service-link': 'the link does something with the publication itself',
  'too-long': 'it is too long, or nested too deeply, to be a citation',
};

const ends: Readonly<Record<EndOfSentence, string>> = {
  'end-of-text': 'the text ends',
  stop: 'what follows begins a sentence',
  'stop-before-citation': 'a citation or a note’s marker follows the stop, and ends with the sentence',
};

/** Why the stop after an abbreviation ends nothing. */
const saysOfStops: Readonly<Record<string, string>> = Object.freeze({
  'title-before-name': 'the stop after a title ends no sentence',
  'abbreviation-before-number': 'a number follows the abbreviation',
  'abbreviation-in-name': 'the abbreviation may be part of a name, and what follows may go on with it',
  'place-in-name': 'the abbreviated place may be part of a name, and what follows may go on with it',
  initial: 'what follows initials may go on with the name',
});

/** Why the stop after an abbreviation ends a sentence all the same. */
const endsAfter: Readonly<Record<string, string>> = Object.freeze({
  'sentence-opener': 'the word after the abbreviation often begins a sentence',
  'abbreviation-before-number': 'no number follows what may be an abbreviation',
  'abbreviation-in-name': 'what follows the abbreviation does not go on with a name',
  'place-in-name': 'what follows the abbreviated place does not go on with a name',
  initial: 'what follows the initials does not go on with a name',
});

const metonyms: ReadonlySet<string> = new Set(order.metonyms.map(({ name }) => name));

const whyByVerdict: ReadonlyMap<string, string> = new Map(Object.values(ofVerdicts));
const nameByVerdict: ReadonlyMap<Decision, string> = new Map(
  Object.entries(verdicts).map(([key, verdict]) => [verdict, isKey(ofVerdicts, key) ? ofVerdicts[key][0] : key]),
);

/** The name of what decides. */
export function nameOf(by: string | Decision): string {
  return typeof by === 'string' ? by : (nameByVerdict.get(by) ?? by.confidence);
}

/** Why, in words, by the name of what decides it. */
export function reasonOf(by: string): string | null {
  const why = whyByVerdict.get(by);
  if (why !== undefined) return why;
  if (isKey(reasons, by)) return reasons[by];
  if (metonyms.has(by)) return 'the rule takes the words for the place, not its government';
  return saysOfStops[by] ?? null;
}

/** Why a sentence ends, by the name of what ends it. */
export function reasonOfEnd(by: string): string | null {
  return isKey(ends, by) ? ends[by] : (endsAfter[by] ?? null);
}

function isKey<Key extends string>(words: Readonly<Record<Key, unknown>>, key: string): key is Key {
  return Object.hasOwn(words, key);
}
