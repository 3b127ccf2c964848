import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import { isInitial, type NameRun } from './name-run.ts';
import { isStateSpan } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// Endings of surnames from Eastern Europe to Central Asia: two capitals with such a one are a person.
const surnameEnding =
  /(?:[a-z]{2}(?:ov|ova|ev|eva|yev|yeva|sky|skiy|skyi|ski|ska|skaya|skaia|enko|chuk|yan|yants|shvili|dze|zade|zadeh|oglu|ovich|evich|vich|vic|khanov|baev|bayev|bekov|nejad|pour|zai))$/;
const articles = set('al el ad ar as ash an az at ul');
// Words that a name follows: kinship, naming, and who does what is told before.
const introducers = set(
  `wife husband widow son sons daughter daughters brother brothers sister sisters father mother uncle aunt nephew niece
  cousin grandson grandfather grandmother fiancee girlfriend boyfriend friend colleague ally rival aide successor
  predecessor neighbour neighbor named called nicknamed alias aka resident shopkeeper farmer teacher nurse student
  engineer interpreter poet singer actor actress singer artist financier driver guard owner captain nun lawyer soldier pilot migrant refugee researcher
  under`,
);
const participles = set(
  `led headed run written founded won commanded replaced succeeded appointed directed chaired edited produced drafted
  signed owned controlled killed seen supported backed hosted read held sent represented played beaten defeated`,
);
const clauseOpeners = set('who whose whom');
const auxiliaries = set('was is has had said says will would did does');
// What a person has, and a place has not.
const belongings = set(
  `name wife husband son daughter brother sister father mother parents family lawyer lawyers death face words remarks
  speech comments office career views spokesman spokeswoman spokesperson aide aides deputy successor predecessor
  supporters followers book article blog resignation arrest appointment departure visit home house body`,
);
const articlesAfter = set('a an the one both his her their its our then now once formerly');
const ages = /^(?:1[5-9]|[2-9]\d)$/;
const beforePlaces = set(
  'in near at outside around across toward towards throughout via through inside within between into off reaching reached',
);
const placesOf = set(
  `town city village province district governorate region siege battle fall capture outskirts suburb suburbs area port
  camp island mayor people north south east west northeast northwest southeast southwest liberation centre center
  streets coast county municipality`,
);

/** True for the first word of a name like Abu Omar. */
export function isKunya(key: string): boolean {
  return key === 'abu' || key === 'umm';
}

/** True where the words themselves show a person. */
export function isPersonByItself(taken: TakenWords, run: NameRun, lexicon: Lexicon): boolean {
  const { words } = taken;
  const { first, last, capitals } = run;
  if (capitals < 2) return false;
  if (holdsGivenName(taken, run, lexicon) && !isPlacedIn(taken, run)) return true;
  if (isInitial(taken, first) && words.shape[last] === shapes.capital && capitals <= 3) return true;
  if (capitals <= 3 && surnameEnding.test(words.key(last))) return true;
  if (isKunya(words.key(first)) && words.isCapital(first)) return capitals > 2 || articles.has(words.key(last - 1));
  return holdsArticle(taken, run) && !namesPlace(taken, run);
}

/** True where what stands around a name of two or more words shows a person. */
export function isPersonHere(taken: TakenWords, run: NameRun): boolean {
  const { words } = taken;
  const { first, last } = run;
  const before = words.gap[first] === gaps.other ? '' : words.key(first - 1);
  if (before === 'the' || before === 'a' || before === 'an' || namesPlace(taken, run)) return false;
  if (isActing(taken, last) || isInApposition(taken, run)) return true;
  if (introducers.has(before) || isOfBody(taken, first)) return true;
  if (before === 'as' && words.key(first - 2) === 'known') return true;
  if (before === 'by' && participles.has(words.key(first - 2))) return true;
  if (before === 'them' && words.key(first - 2) === 'among') return true;
  if (before !== '' && words.shape[first - 1] === shapes.lower && loadVocabulary().speechVerbs.has(before)) {
    return words.gap[last + 1] === gaps.comma || words.gap[last + 1] === gaps.other;
  }
  return isOfStateOrBody(taken, last);
}

// Kadri Kaan Renda: one known first name is enough, unless the words before it may begin a sentence.
function holdsGivenName({ words }: TakenWords, { first, last }: NameRun, { givenNames }: Lexicon): boolean {
  if (givenNames.has(words.key(first))) return true;
  if (words.opens[first] === 1) return false;
  for (let word = first + 1; word < last; word++) if (givenNames.has(words.key(word))) return true;
  return false;
}

// in Mato Grosso
function isPlacedIn({ words }: TakenWords, { first, last, capitals }: NameRun): boolean {
  const before = words.joins(first) ? words.key(first - 1) : '';
  return (
    capitals === 2 && words.possessive[last] === 0 && (before === 'in' || before === 'near' || before === 'outside')
  );
}

// Nasr al-Hariri, but not Bab al-Hawa.
function holdsArticle(taken: TakenWords, { first, last }: NameRun): boolean {
  const { words } = taken;
  if (words.shape[first] === shapes.lower) return false;
  for (let word = first + 1; word < last; word++) {
    if (articles.has(words.key(word)) && words.gap[word + 1] === gaps.hyphen && words.gap[word] === gaps.space)
      return true;
  }
  return false;
}

/** True where the words before or after a name say that it is a place's, or a thing's (Operation Inherent Resolve). */
export function namesPlace(taken: TakenWords, { first, last }: NameRun): boolean {
  const { words } = taken;
  const { placeHeads } = loadVocabulary();
  if (placeHeads.has(words.key(first))) return true;
  const next = last + 1;
  if (words.possessive[last] === 0 && words.gap[next] === gaps.space && words.shape[next] === shapes.lower) {
    if ((words.classes(next) & (classes.placeNoun | classes.organisationHead)) !== 0) return true;
  }
  if (words.gap[next] === gaps.comma && isStateBetweenCommas(taken, next)) return true;
  if (!words.joins(first)) return false;
  const before = words.key(first - 1);
  if (words.isCapital(first - 1)) return (words.classes(first - 1) & (classes.placeNoun | classes.event)) !== 0;
  if (beforePlaces.has(before)) return true;
  return before === 'of' && placesOf.has(words.key(first - 2));
}

// Fort Riley, Kansas; but "Inoke Kubuabola, Fiji’s fisheries minister".
function isStateBetweenCommas(taken: TakenWords, at: number): boolean {
  const { words } = taken;
  const span = taken.at(at);
  if (!isStateSpan(span) || span.use !== 'name' || words.possessive[span.last] === 1) return false;
  return (words.gap[span.last + 1] ?? gaps.other) > gaps.hyphen;
}

function isActing(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const next = last + 1;
  if (words.gap[next] !== gaps.space) return false;
  const key = words.key(next);
  if (words.possessive[last] === 1) return belongings.has(key);
  const { speechVerbs, personVerbs } = loadVocabulary();
  if (speechVerbs.has(key) || personVerbs.has(key) || clauseOpeners.has(key)) return true;
  if (
    /ly$/.test(key) ||
    key === 'also' ||
    key === 'then' ||
    key === 'once' ||
    key === 'has' ||
    key === 'had' ||
    key === 'was'
  ) {
    const verb = words.key(next + 1);
    return words.gap[next + 1] === gaps.space && (speechVerbs.has(verb) || personVerbs.has(verb));
  }
  return false;
}

/** ", director of …", ", who …", ", 38, …" after the name, or "her driver, " before it. */
function isInApposition(taken: TakenWords, run: NameRun): boolean {
  const { words } = taken;
  if (words.gap[run.first] === gaps.comma && endsInRole(taken, run.first - 1)) return true;
  const next = run.last + 1;
  if (words.gap[next] !== gaps.comma || words.possessive[run.last] === 1) return false;
  const key = words.key(next);
  if (clauseOpeners.has(key) || ages.test(key) || introducers.has(key)) return true;
  if (words.gap[run.first] === gaps.comma && auxiliaries.has(key)) return true;
  const { heads } = loadTitles();
  let at = next;
  for (; at <= next + 5 && at < words.count; at++) {
    if (at > next && !words.joins(at)) break;
    if (heads.has(words.key(at)) || introducers.has(words.key(at))) return true;
    if ((words.classes(at) & bodies) !== 0 && words.shape[at] === shapes.lower) return false;
  }
  return articlesAfter.has(key);
}

const bodies =
  classes.placeNoun |
  classes.organisationHead |
  classes.groupHead |
  classes.companySuffix |
  classes.event |
  classes.topic;

/** "the mayor of Baghdad", "her driver", before a comma. */
function endsInRole(taken: TakenWords, end: number): boolean {
  const { words } = taken;
  const { heads } = loadTitles();
  for (let at = end; at > end - 6 && at >= 0; at--) {
    const key = words.key(at);
    const isRole = words.shape[at] === shapes.lower && (heads.has(key) || introducers.has(key));
    if (isRole) return at === end || words.key(at + 1) === 'of' || words.key(at + 1) === 'for';
    if (!words.joins(at)) return false;
  }
  return words.isCapital(end) && heads.has(words.key(end)) && taken.at(end) === undefined;
}

// UNICEF’s Hanaa Singer
function isOfBody(taken: TakenWords, first: number): boolean {
  const { words } = taken;
  const span = taken.at(first - 1);
  if (span === undefined || words.possessive[first - 1] === 0 || words.gap[first] !== gaps.space) return false;
  return span.use === 'organisation' || (span.use === 'name' && !span.isState);
}

// Raymond Hack of South Africa; but "Fort Riley of Kansas" has a place before it.
function isOfStateOrBody(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const next = last + 1;
  if (words.possessive[last] === 1 || words.gap[next] !== gaps.space || words.key(next) !== 'of') return false;
  const owner = words.key(next + 1) === 'the' ? next + 2 : next + 1;
  const span = taken.at(owner);
  return span !== undefined && (span.use === 'organisation' || (span.use === 'name' && words.joins(owner)));
}
