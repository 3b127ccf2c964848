import { loadGivenNames, loadVocabulary } from '../../registries/vocabulary.ts';
import type { TakenWords } from './spans.ts';
import { endOfTopic } from './topic-after.ts';
import { isFiniteVerb } from './verbs.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const longestSide = 7;

/** The last word of the name of an organisation whose head noun stands at `head`. */
export function rightEdge(taken: TakenWords, head: number, first = head): number {
  const { words } = taken;
  const { nameLinks, topics } = loadVocabulary();
  let last = head;
  if (words.isPossessive(head)) return last;
  if (words.gap(last + 1) === gaps.hyphen && words.key(last + 1) === 'general') last++;
  if (isSchoolsCity(taken, last)) return last + 1;
  if (isNumbered(taken, last)) return last + 1;
  const campus = campusOf(taken, head);
  if (campus > head) return campus;
  let link = last + 1;
  while (last - head < longestSide && nameLinks.has(words.key(link)) && words.joins(link)) {
    const mayBeLed =
      link > head + 1 ||
      ((isLed(words.key(head)) || (first < head && governs.test(words.key(head)))) &&
        loadGivenNames().has(words.key(link + 1)));
    if (mayBeLed && words.key(link) === 'of' && looksLikePerson(taken, link + 1)) break;
    // The Congress on New Year’s Day
    if (words.key(link) === 'on' && isDay(taken, link + 1)) break;
    let at = link + 1;
    if (isArticle(words.key(at)) && words.joins(at)) at++;
    const end = capitalsFrom(taken, at, head);
    if (end < at) break;
    last = end;
    // Its judgment on the pipeline is none of the General Court of the European Union's name.
    if (taken.at(end)?.use === 'name' && isOrganOfUnion(taken, at, { last: end }, head)) return last;
    // and Trade; , Media and Sport
    let isSeries = false;
    for (;;) {
      const item = listItem(taken, last, topics, isSeries);
      const more = item > last ? item : endOfSubject(taken, first, last);
      if (more <= last) break;
      isSeries ||= words.gap(last + 1) === gaps.comma;
      last = more;
    }
    link = last + 1;
    if (words.isPossessive(last)) break;
  }
  // The Commission of Inquiry on Burundi, the Select Committee on China; but the Foreign Affairs Committee on Iran, too, is asked.
  if (isOnSubject(taken, head, last)) return endOfTopic(taken, last);
  return countryAfter(taken, head, first, last);
}

function isOnSubject({ words }: TakenWords, head: number, last: number): boolean {
  if (words.key(head) === 'commission') return words.key(head + 2) === 'inquiry' && last === head + 2;
  return words.key(head) === 'committee' && last === head && words.key(head - 1) === 'select';
}

// What is made for a country, or works in one.
const madeForCountries =
  /^(?:missions?|forces?|court|tribunal|chambers|council|committee|commission|congress|assembly|fund|office|movement|alliance|coalition|party|front|forum|network|campaign|mechanism)$/;

// The Alliance for Benin
const campaigns = /^(?:movement|alliance|coalition|front|union|party|forum|congress)$/;

/**
 * The last word of the country that a body's name ends with: the Special Court for Sierra Leone, the Assistance Mission to
 * Solomon Islands, the Methodist Church in Fiji, the Commission against Impunity in Guatemala. Else `last`: the Finance
 * Committee in Fiji.
 */
function countryAfter(taken: TakenWords, head: number, first: number, last: number): number {
  const { words } = taken;
  const link = last + 1;
  if (words.isPossessive(last) || words.gap(link) !== gaps.space || words.gap(link + 1) !== gaps.space) return last;
  const at = words.key(link + 1) === 'the' ? link + 2 : link + 1;
  const country = taken.at(at);
  const isCountry = country?.use === 'name' && country.isState && country.first === at;
  const isContinent = words.key(at) === 'africa' || words.key(at) === 'europe' || words.key(at) === 'asia';
  if (!isCountry && !(isContinent && (country?.actor ?? null) === null && words.isCapital(at))) return last;
  const key = words.key(head);
  const isMission = key === 'mission' && first < head;
  // The American Chamber of Commerce in Vietnam
  const isChurch = (key === 'church' && first < head) || (key === 'chamber' && last > head);
  const hasAim = last > head && /^(?:for|against|on)$/.test(words.key(head + 1)) && madeForCountries.test(key);
  const fits =
    (words.key(link) === 'for' && last === head && (first < head ? madeForCountries : campaigns).test(key)) ||
    (words.key(link) === 'to' && isMission) ||
    (words.key(link) === 'in' && (isMission || isChurch || hasAim));
  return fits ? (country?.last ?? at) : last;
}

const days =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|boxing)$/;

function isDay({ words }: TakenWords, word: number): boolean {
  return days.test(words.key(word)) || (words.key(word) === 'new' && words.key(word + 1).startsWith('year'));
}

// Pre-Trial Chamber II, Unit 61398
function isNumbered(taken: TakenWords, head: number): boolean {
  const { words } = taken;
  const next = head + 1;
  if (words.gap(next) !== gaps.space) return false;
  const key = words.key(next);
  if (/^(?:[iv]{2,4}|i[vx]|xi{0,3}|xiv)$/.test(key)) return words.shape(next) === shapes.upper;
  return (
    words.shape(next) === shapes.number &&
    /^\d+$/.test(key) &&
    (/^(?:unit|division|brigade|bureau)$/.test(words.key(head)) ||
      (words.key(head) === 'force' && words.key(head - 1) === 'task'))
  );
}

// The Joint Force of Omar Sabil, the People’s Party of Ana Koll: what one may lead.
function isLed(head: string): boolean {
  return /^(?:forces?|army|militias?|guards?|front|movement|brigades?|battalions?|legion|faction|party|congress|bloc|alliance|coalition)$/.test(
    head,
  );
}

// The Provisional Government of Ana Koll
const governs = /^(?:government|administration|cabinet|regime)$/;

// Coalition for Change of Nika Gvaramia
function looksLikePerson(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  return [word, word + 1].every((each) => taken.isFreeCapital(each) && words.classes(each) === 0);
}

function isArticle(key: string): boolean {
  return key === 'the' || key === 'a' || key === 'an';
}

// King's College London
function isSchoolsCity(taken: TakenWords, head: number): boolean {
  const { words } = taken;
  const next = head + 1;
  const span = taken.at(next);
  if (!/^(?:college|university|school|institute|academy)$/.test(words.key(head))) return false;
  return words.gap(next) === gaps.space && span?.last === next && (span.use === 'capital' || span.use === 'place');
}

/** The last word of "of Texas at Austin" after a university, or -1. */
function campusOf(taken: TakenWords, head: number): number {
  const { words } = taken;
  if (words.key(head) !== 'university' || words.key(head + 1) !== 'of') return -1;
  for (let at = head + 3; at < head + 6 && words.joins(at); at++) {
    if (words.key(at) !== 'at') continue;
    const campus = at + 1;
    if (!words.joins(campus) || !words.isCapital(campus)) return -1;
    return taken.at(campus)?.last ?? (taken.isFreeCapital(campus + 1) && words.joins(campus + 1) ? campus + 1 : campus);
  }
  return -1;
}

/** The last of the capitals that begin at `at`, or `at - 1` where the name does not go on there. */
function capitalsFrom(taken: TakenWords, at: number, head: number): number {
  const { words } = taken;
  const span = taken.at(at);
  if (!words.joins(at) || words.gap(at) === gaps.hyphen || isMister(taken, at)) return at - 1;
  let end = at - 1;
  if (span !== undefined) {
    const isPlace =
      span.use === 'place' || (span.use === 'capital' && /^(?:univ|inst|scho|coll|acad|bank)/.test(words.key(head)));
    // Ministry of Peshmerga, General Staff of the Armed Forces of Ukraine
    const isField =
      span.use === 'name' &&
      !span.isState &&
      (/^(?:ministry|department|directorate|staff)$/.test(words.key(head)) || isOrganOfUnion(taken, at, span, head));
    // Federation of Kenya Employers
    const isOfMembers =
      span.use === 'name' &&
      span.isState &&
      membership.test(words.key(head)) &&
      words.gap(span.last + 1) === gaps.space &&
      taken.isFreeCapital(span.last + 1);
    if (!isPlace && !isAdjective(taken, at) && !isField && !isOfMembers) return end;
    end = span.last;
    if (words.isPossessive(end)) return end;
  }
  while (
    end - at < longestSide &&
    (taken.isFreeCapital(end + 1) || isAdjective(taken, end + 1)) &&
    (end < at || words.joins(end + 1)) &&
    !words.isPossessive(end)
  ) {
    end++;
  }
  // Movement for a Democratic Slovakia
  const country = end >= at && words.gap(end + 1) === gaps.space ? taken.at(end + 1) : undefined;
  const isDescribed = country?.use === 'name' && country.isState && ideals.test(words.key(end));
  return isDescribed && !words.isPossessive(end) ? country.last : end;
}

const membership =
  /^(?:federation|association|union|confederation|congress|council|society|institute|league|guild|alliance)$/;

const ideals =
  /^(?:democratic|new|free|independent|united|better|just|sovereign|european|federal|strong|prosperous|progressive|secular|green|liberal|modern|great|greater|clean|peaceful)$/;

const parliaments =
  /^(?:commons|lords|representatives|senate|knesset|bundestag|duma|parliament|congress|assembly|rada|seimas|sejm)$/;

// The General Court of the European Union, the Executive Council of the African Union
function isOrganOfUnion({ words }: TakenWords, at: number, { last }: { last: number }, head: number): boolean {
  if (!/^(?:court|tribunal|council|committee|assembly|chamber|secretariat)$/.test(words.key(head))) return false;
  if (words.key(at - 1) !== 'the') return false;
  // The Foreign Affairs Committee of the House of Commons
  if (words.key(head) === 'committee' && parliaments.test(words.key(last))) return true;
  return /^(?:union|nations|league|organi[sz]ation)$/.test(words.key(last));
}

// The Task Force of Maj. Gen. Orlov
function isMister({ words }: TakenWords, word: number): boolean {
  return (words.classes(word) & classes.address) !== 0 && words.text.charCodeAt(words.end(word)) === 46;
}

// Center for a New American Security
function isAdjective(taken: TakenWords, word: number): boolean {
  const span = taken.at(word);
  return span?.use === 'demonym' && span.last === word && taken.isFreeCapital(word + 1) && taken.words.joins(word + 1);
}

/** The end of ", Media" or "and Trade" after `last`, or `last` where no such item follows. */
function listItem(taken: TakenWords, last: number, topics: ReadonlySet<string>, isSeries: boolean): number {
  const { words } = taken;
  let at = last + 1;
  if (words.isPossessive(last)) return last;
  const isAnd = words.key(at) === 'and' && (words.joins(at) || (isSeries && words.gap(at) === gaps.comma));
  if (isAnd) {
    at++;
    const isTopic =
      topics.has(words.key(at)) ||
      /^\p{L}{4,}(?:ing|tion|ment|ance|ity)$/u.test(words.key(at)) ||
      isPairOfPlurals(taken, last, at) ||
      isPairOfAims(taken, last, at);
    if (!taken.isFreeCapital(at) || !isTopic || !words.joins(at)) return last;
  } else if (words.gap(at) === gaps.comma) {
    // A comma goes on with the list only where an "and" closes it.
    const closes = words.key(at + 1) === 'and' || words.gap(at + 1) === gaps.comma;
    if (!closes || !taken.isFreeCapital(at) || !topics.has(words.key(at))) return last;
  } else return last;
  let end = at;
  while (end - at < longestSide && taken.isFreeCapital(end + 1) && words.joins(end + 1) && !words.isPossessive(end)) {
    if ((words.classes(end + 1) & organizationHeads) !== 0) return last;
    end++;
  }
  return end;
}

/** The Committee for Works and Legacy: one word and another that a body is for, and no subject of a verb with it. */
function isPairOfAims({ words }: TakenWords, last: number, at: number): boolean {
  if (words.key(last - 1) !== 'for' || words.shape(at) !== shapes.capital || words.isPossessive(at)) return false;
  const next = at + 1;
  if (words.gap(next) !== gaps.space) return true;
  return !words.isCapital(next) && !isFiniteVerb(words.key(next)) && !/^(?:are|were|have)$/.test(words.key(next));
}

/** The Ministry for Roads and Bridges: two things that a body is for. */
function isPairOfPlurals({ words }: TakenWords, last: number, at: number): boolean {
  const link = words.key(last - 1);
  if (link !== 'of' && link !== 'for' && link !== 'on') return false;
  return [last, at].every(
    (word) => /^\p{Lu}\p{Ll}{2,}[^siu]s$/u.test(words.slice(word, word)) && !isFiniteVerb(words.key(word + 1)),
  );
}

const conjunctions = /^(?:that|whereas|while|although|though|but|because|since|when|whether|if)$/;

/**
 * The Centre for Water and Clean Soil says so: where a clause begins with the name, one that says is one body, and the name
 * goes on after its "and".
 */
function endOfSubject(taken: TakenWords, first: number, last: number): number {
  const { words } = taken;
  const begin = words.key(first - 1) === 'the' ? first - 1 : first;
  const begins = words.opens(begin) || words.gap(begin) > gaps.hyphen || conjunctions.test(words.key(begin - 1));
  if (!begins || words.isPossessive(last) || words.key(last + 1) !== 'and') return last;
  let end = last + 1;
  while (end - last < longestSide && words.gap(end + 1) === gaps.space && taken.isFreeCapital(end + 1)) end++;
  const verb = words.key(end + 1);
  const isSingular =
    /^(?:is|was|has|\p{L}+[^su]s)$/u.test(verb) && isFiniteVerb(verb) && words.gap(end + 1) === gaps.space;
  return isSingular && end > last + 1 ? end : last;
}
