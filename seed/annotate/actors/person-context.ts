import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import { articlesAfter, clauseOpeners, isInApposition } from './apposition.ts';
import type { NameRun } from './name-run.ts';
import { namesPlace } from './place-evidence.ts';
import type { TakenWords } from './spans.ts';
import { isFiniteVerb } from './verbs.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const participles = set(
  `led headed run written founded won commanded replaced succeeded appointed directed chaired edited produced drafted
  repaired carved woven translated illustrated composed painted photographed conducted sung performed taught coached
  invented discovered signed owned controlled killed seen supported backed hosted read held sent represented played beaten defeated`,
);
// What persons write and make.
const works = set(
  'report book novel study film article song painting poem letter essay column speech memoir biography play drawing paper portrait photograph proposal motion amendment lecture thesis sculpture cartoon',
);
// What is done to persons and to nobody else.
const fates = set(
  `charged accused convicted acquitted arrested detained jailed imprisoned sentenced appointed elected hired sacked murdered
  assassinated stabbed married interviewed nominated questioned extradited deported executed kidnapped abducted buried beheaded
  hanged pardoned beat widowed knighted`,
);
const ages =
  /^(?:\d{1,2}|(?:six|seven|eigh|nine)?teen|eleven|twelve|thirteen|fifteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/;
const hearing = set('speak spoke speaks speaking talk talked talks talking listen listened listening married engaged');
// Letters that stand after a person's name.
const letters = set('mp mep msp qc kc cbe obe mbe phd md');
const adverbs = set('also then once has had was');

const trade = /^\p{L}{3,}(?:ologist|ographer|iatrist|rician|sician|tician|onomist|urgeon)$/u;

/** True where what stands around a name of two or more words shows a person. */
export function isPersonHere(taken: TakenWords, run: NameRun): boolean {
  const { words } = taken;
  const { first, last } = run;
  const before = words.gap(first) === gaps.other ? '' : words.key(first - 1);
  if (before === 'the' || before === 'a' || before === 'an' || namesPlace(taken, run)) return false;
  if (before === 'as' && words.key(first - 2) === 'known') return isKnownPerson(taken, first - 3);
  if (isActing(taken, last) || isInApposition(taken, run)) return true;
  if (loadVocabulary().personNouns.has(before) || isOfBody(taken, first)) return true;
  // the endocrinologist Ana Holm
  if (trade.test(before) && words.shape(first - 1) === shapes.lower) return true;
  if (fates.has(before) && words.shape(first - 1) === shapes.lower) return true;
  if (before === 'by' && works.has(words.key(first - 2))) return true;
  if (before === 'to' && hearing.has(words.key(first - 2))) return true;
  if (before === 'by' && participles.has(words.key(first - 2))) return true;
  if (letters.has(words.key(last + 1)) && words.gap(last + 1) === gaps.space && words.isCapital(last + 1)) return true;
  if (words.key(last + 1) === 'as' && articlesAfter.has(words.key(last + 2)) && words.gap(last + 1) === gaps.space)
    return true;
  if (before === 'them' && words.key(first - 2) === 'among') return true;
  if (before !== '' && words.shape(first - 1) === shapes.lower && loadVocabulary().speechVerbs.has(before)) {
    return words.gap(last + 1) === gaps.comma || words.gap(last + 1) === gaps.other;
  }
  return isOfStateOrBody(taken, last);
}

// A man known as Abu Holm; but a fraud known as La Ruta.
function isKnownPerson({ words }: TakenWords, word: number): boolean {
  if (words.shape(word) !== shapes.lower || words.gap(word + 1) !== gaps.space || /ly$/.test(words.key(word)))
    return true;
  const { personNouns } = loadVocabulary();
  const key = words.key(word);
  return (
    personNouns.has(key) ||
    loadTitles().heads.has(key) ||
    /^(?:man|woman|boy|girl|person|figure|better|best|also|is|was|now|then|once|who)$/.test(key)
  );
}

/** The Liberation Front of Ana Koll. */
export function isOfLedGroup(taken: TakenWords, { first }: NameRun): boolean {
  const word = first - 2;
  if (taken.words.key(first - 1) !== 'of') return false;
  const span = taken.at(word);
  return (
    (span?.use === 'organisation' || (span?.use === 'name' && !span.isState)) &&
    span.last === word &&
    /^(?:front|movement|party|alliance|coalition|bloc|militia|army|brigade|forces?|faction)$/.test(
      taken.words.key(word),
    )
  );
}

function isActing(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const next = last + 1;
  if (words.gap(next) !== gaps.space) return false;
  const key = words.key(next);
  if (words.isPossessive(last)) return loadVocabulary().belongings.has(key);
  // found that he had no friends
  if (words.key(next + 1) === 'that' && /^(?:he|she)$/.test(words.key(next + 2)) && isFiniteVerb(key)) return true;
  const { speechVerbs, personVerbs } = loadVocabulary();
  if (speechVerbs.has(key) || personVerbs.has(key) || clauseOpeners.has(key)) return true;
  // was twelve, was arrested
  if (
    key === 'was' &&
    words.gap(next + 1) === gaps.space &&
    (fates.has(words.key(next + 1)) || ages.test(words.key(next + 1)))
  )
    return true;
  if (/ly$/.test(key) || adverbs.has(key)) {
    const verb = words.key(next + 1);
    return words.gap(next + 1) === gaps.space && (speechVerbs.has(verb) || personVerbs.has(verb));
  }
  return false;
}

// Raymond Hack of South Africa; but "Fort Riley of Kansas" has a place before it.
function isOfStateOrBody(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const next = last + 1;
  if (words.isPossessive(last) || words.gap(next) !== gaps.space || words.key(next) !== 'of') return false;
  const owner = words.key(next + 1) === 'the' ? next + 2 : next + 1;
  const span = taken.at(owner);
  return span !== undefined && (span.use === 'organisation' || (span.use === 'name' && words.joins(owner)));
}

// UNICEF’s Hanaa Singer
function isOfBody(taken: TakenWords, first: number): boolean {
  const { words } = taken;
  const span = taken.at(first - 1);
  if (span === undefined || !words.isPossessive(first - 1) || words.gap(first) !== gaps.space) return false;
  return span.use === 'organisation' || (span.use === 'name' && !span.isState);
}
