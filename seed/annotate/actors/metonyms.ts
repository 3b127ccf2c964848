import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { Span, TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// Prepositions whose noun is a place whatever stands around.
const placePrepositions = set(
  'near outside around across throughout through via into inside within beyond amid beneath',
);
// Of a building, these speak of those who sit in it.
const insiderPrepositions = set('inside within around into');
// What is thought, felt or willed somewhere is thought by those in power there.
const opinion =
  set(`interpreted seen viewed perceived regarded considered understood received greeted welcomed felt believed
  read treated dismissed noticed noted watched appreciated resented feared favored favoured preferred expected
  assumed recognized recognised discussed debated decided made determined drafted circulate circulates circulating circulated
  concern concerns concerned anger angered angry fear fears hope hopes suspicion suspicions worry worries worried anxiety
  alarm alarmed unease irritation frustration frustrated enthusiasm disappointment disappointed satisfaction confidence
  opinion opinions view views belief beliefs perception perceptions thinking calculation calculations calculus mood
  attitude attitudes expectation expectations sentiment sympathy resentment skepticism scepticism optimism pessimism
  nervousness jubilation relief outrage indignation consternation confusion doubts doubt illusion illusions
  leadership leaders elite elites rulers regime government governments authorities policymakers decision-makers makers
  power masters patrons allies friends sponsors backers handlers superiors bosses hawks doves hardliners reformers
  policymaking decisionmaking thinkers strategists those influence change changes consensus resolve appetite`);
const motion =
  set(`visit visits visited visiting trip trips travel travels traveled travelled traveling travelling fly flies
  flew flying flown flight flights arrive arrives arrived arriving arrival return returns returned returning go goes
  going gone went been come comes came coming journey journeys move moved moving march marched marching drive drove driving
  ride rode tour touring bring brought bringing rush rushed hurry hurried head headed heading heads bound route road
  train trains bus ship shipped evacuate evacuated evacuating deport deported extradite extradited extradition transfer
  transferred summon summoned recall recalled invite invited invitation delegation delegations dispatch dispatched sail
  sailed way pilgrimage escort escorted depart departs departed departing departure leave leaves left leaving flee fled
  fleeing escape escaped expel expelled back relocate relocated moves highway railway rail airlift convoy convoys advance
  advanced advancing land landed landing mission sent`);
// Closer to Moscow, answerable to Ankara
const leanings = set(
  'closer nearer close loyal hostile opposed answerable sympathetic friendly beholden indebted subservient allied crucial important vital acceptable unacceptable message warning signal blow challenge threat overtures concessions',
);
const work = set(
  'work works worked working operate operates operated operating broadcast broadcasts broadcasting report reports reporting reported live',
);
const distance = set('km kilometer kilometers kilometre kilometres mile miles meters metres far distance hours away');
const events =
  set(`met meet meets meeting meetings held hold holding hosted host hosts hosting took place ceremony reception
  talks dinner lunch summit conference briefing speaking spoke received press session gathering rally event concert
  inauguration speech address interview negotiations consultations staged signed gathered assembled works worked living
  lived lives live born based stationed arrested detained killed died opened opening attended attending attack attacks`);
const placeBefore = set(`city capital center centre streets street outskirts suburbs suburb mayor east west north south
  northeast northwest southeast southwest miles kilometers kilometres region residents people fall siege battle capture
  liberation occupation bombing shelling district districts part parts downtown heart town port bishop patriarch
  metropolitan archbishop university inhabitants population defenders gates skies sky airport outside suburbs quarter
  neighborhood neighborhoods neighbourhood roads roads embassy court courts memorandum treaty congress side`);
const assaults = set(
  'attack attacks march assault advance strike strikes bombing raid raids missiles rockets fired drones',
);
const placeVerbs =
  set(`visit visits visited visiting reach reached reaches reaching enter entered enters tour toured touring
  bomb bombed datelined dated bombing shell shelled shelling captured capture seized besieged occupied liberated retake retook recaptured
  fled flee departed quit struck encircled surrounded stormed via attacked`);
const leaveVerbs = set('leave leaves left leaving');
const afterLeft = set('with without no little few in isolated unable vulnerable exposed free to alone out as');
// What shows or tells of a city.
const depictions = set(
  'map maps plan plans atlas photo photos photograph photographs picture pictures painting paintings view views image images footage video postcard postcards history histories guide tour model panorama',
);
// Verbs with an object of those who get something and another of what they get.
const givingVerbs = set(
  `leave leaves left leaving give gives gave given giving buy buys bought buying grant grants granted granting offer offers
  offered offering deny denies denied denying cost costs costing owe owes owed spare spares spared allow allows allowed
  promise promises promised hand hands handed win wins won earn earns earned afford affords afforded deal deals dealt
  lend lends lent pay pays paid sell sells sold send sends sent show shows showed teach teaches taught`,
);
const afterObject = set(
  `on in at for from to by with and or but as after before since until when while where who which that yesterday today tomorrow
  tonight early earlier late later soon shortly again alone together last this next each every hours days weeks months years
  immediately quickly quietly secretly hurriedly hastily then now once of under over via through without is was were are
  has had have will would could can may might`,
);
const articles = set('a an the this that these those every each another some any no its his her their our my your one');
const units = /^(?:minute|hour|day|week|month|year|decade)s?$/;
const powers = set(
  `government governments regime regimes leadership leaders leader authorities administration elite elites rulers ruler
  establishment officials officialdom policymakers politicians diplomats diplomacy policy policies strategy delegation
  delegations negotiators envoy envoys junta cabinet line backers backing support sponsors allies hawks insiders spokesman
  spokeswoman loyalists`,
);
const finites = set(
  `is are was were has have had does do did will would can could may might must should shall fell rose cut put set hit let
  shut sought built dealt drew kept lost bought brought came went saw said made took gave got grew began broke chose drove
  ate fed felt fought found flew forgot froze hung held hurt laid led left lent lit meant met paid read rang ran sent shook
  shot slept spent spread stood stole struck swore swept taught told threw understood woke won wrote wants needs fears sees
  seems remains knows gets goes comes makes takes gives keeps lets puts holds runs`,
);
const placeAdjectives = set(
  'downtown central northern southern eastern western northeastern southwestern suburban nearby old inner greater',
);
const compoundPlaces = set('based born area region wide educated bound trained datelined registered made');
const cityNouns =
  set(`streets street airport airports metro subway mayor mayoral suburbs suburb outskirts residents resident
  center centre square district districts university universities hotel hotels theater theaters theatre museum museums
  court courts downtown traffic weather climate population skyline cathedral mosque zoo stadium station stations roads
  boulevard embankment inhabitants citizens office offices bureau school schools hospital hospitals clinic prison jail
  restaurant restaurants cafes parks park neighborhoods landmarks city old international`);
const attributes =
  set(`port region oblast province district area office summit conference talks meeting forum agreement agreements
  accord accords protocol protocols process format declaration treaty memorandum consensus time mayor metro airport suburb
  suburbs street streets court university correspondent bureau stock exchange resident residents criteria commitments club
  olympics games rally festival session round conventions convention communique bombing bombings attack attacks siege
  native duma hotel apartment restaurant cafe police prison theater book film fair marathon headquarters school
  negotiations institute institutes branch newspaper newspapers traffic ring group`);
const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);

/**
 * Whether a capital or a seat of power stands for its government (Moscow insists) rather than for a place
 * (a visit to Moscow). `previous` is the decision on the one before it in a list, null where there is none.
 */
export function standsForGovernment(taken: TakenWords, span: Span, previous: boolean | null): boolean {
  const { words } = taken;
  const isSeat = span.use === 'seat';
  const before = words.key(span.first - 1) === 'the' && words.joins(span.first) ? span.first - 1 : span.first;
  const after = span.last + 1;
  const next = words.key(after);
  const isJoinedAfter = words.joins(after) && !words.isPossessive(span.last);

  if (isJoinedAfter && words.gap(after) === gaps.hyphen) return !compoundPlaces.has(next);
  if (isGivenSomething(taken, before, span.last)) return true;
  if (isJoinedAfter && taken.isFreeCapital(after) && !isSeat) return false;
  if (words.gap(after) === gaps.comma && (months.has(next) || words.shape(after) === shapes.number)) return false;
  if (isPartOfPlace(taken, span) || isCalledCapital(taken, span)) return false;
  if (isJoinedAfter && attributes.has(next) && words.shape(after) === shapes.lower) return isSeat && next !== 'office';
  if (words.isPossessive(span.last) && (cityNouns.has(next) || cityNouns.has(words.key(after + 1)))) return isSeat;
  if (words.isPossessive(span.last) && isOwnPlace(taken, after)) return isSeat;
  if (!isSeat && isJoinedAfter && isAttribute(taken, span)) return powers.has(next);
  if (isCompass(words.key(span.first - 1)) && words.isCapital(span.first - 1) && words.joins(span.first)) return false;
  if (previous !== null) return previous;
  if (before === 0 || words.opens(before)) return !isDateline(taken, span);
  if (words.gap(before) === gaps.comma || words.gap(before) === gaps.other) return true;
  return isGovernmentAfter(taken, before, span, isSeat);
}

// Critics of Beijing, Criticism of Beijing: what is of a government; "Lloyd’s of London" is none.
function isRelation(key: string): boolean {
  return /(?:critics?|all(?:y|ies)|friends?|opponents?|enem(?:y|ies)|supporters?|backers?|prox(?:y|ies)|fears?|ism|tion|ment|[ae]nce|ship|ity)$/.test(
    key,
  );
}

/** "It leaves Moscow little room": someone gives something to those in power there. "It left Moscow two days later": no. */
function isGivenSomething(taken: TakenWords, before: number, last: number): boolean {
  const { words } = taken;
  const after = last + 1;
  if (!givingVerbs.has(words.key(before - 1)) || !words.joins(before) || words.isPossessive(last)) return false;
  if (words.gap(after) !== gaps.space || words.isCapital(after)) return false;
  const key = words.key(after);
  if (afterObject.has(key) || /ly$/.test(key)) return false;
  // two days ago
  for (let at = after; at < after + 4 && words.joins(at + 1); at++) {
    if (units.test(words.key(at)) && /^(?:ago|later|earlier|before|after|early|late)$/.test(words.key(at + 1)))
      return false;
  }
  return true;
}

/** "the capital, Amman", "Bamako, the capital": an apposition says that the city is meant. */
function isCalledCapital({ words }: TakenWords, { first, last }: Span): boolean {
  const isCapital = (word: number) =>
    /^(?:capital|city|town)$/.test(words.key(word)) && words.shape(word) === shapes.lower;
  if (words.gap(first) <= gaps.comma && isCapital(first - 1)) return true;
  if (words.gap(last + 1) !== gaps.comma || words.isPossessive(last)) return false;
  for (let word = last + 1; word < last + 6; word++) {
    if (word > last + 1 && !words.joins(word)) return false;
    if (isCapital(word)) return articles.has(words.key(last + 1));
  }
  return false;
}

/**
 * True where a noun in small letters follows that the city is an attribute of: a Moscow newspaper, "Havana cigars are". A verb
 * that follows makes it the subject instead.
 */
function isAttribute(taken: TakenWords, { first, last }: Span): boolean {
  const { words } = taken;
  const noun = last + 1;
  if (words.gap(noun) !== gaps.space || words.shape(noun) !== shapes.lower) return false;
  if (isFiniteVerb(words.key(noun)) || afterObject.has(words.key(noun))) return false;
  const before = first - 1;
  if (words.joins(first) && articles.has(words.key(before)) && words.key(before) !== 'that') return true;
  if (/ly$/.test(words.key(noun))) return false;
  const next = noun + 1;
  if (words.gap(next) !== gaps.space || words.shape(next) !== shapes.lower) return false;
  const key = words.key(next);
  return isFiniteVerb(key) || (/s$/.test(words.key(noun)) && isPluralVerb(key));
}

/** True for a known verb without the ending that one subject gives it: the cigars pay. */
function isPluralVerb(key: string): boolean {
  return [key, `${key}s`, `${key}es`].some((form) => isFiniteVerb(form) || givingVerbs.has(form));
}

/** True for a verb that may be its subject's. */
export function isFiniteVerb(key: string): boolean {
  const { speechVerbs, personVerbs } = loadVocabulary();
  return finites.has(key) || speechVerbs.has(key) || personVerbs.has(key) || /[^e]ed$/.test(key);
}

// London’s Heathrow, Tehran’s Grand Bazaar
function isOwnPlace(taken: TakenWords, first: number): boolean {
  if (taken.at(first)?.use === 'place') return true;
  return [first, first + 1].some(
    (word) => taken.isFreeCapital(word) && (taken.words.classes(word) & classes.placeNoun) !== 0,
  );
}

// East Berlin
function isCompass(key: string): boolean {
  return key === 'east' || key === 'west' || key === 'north' || key === 'south';
}

function isGovernmentAfter(taken: TakenWords, before: number, span: Span, isSeat: boolean): boolean {
  const { words } = taken;
  const left = words.key(before - 1);
  const isNear = (set: ReadonlySet<string>, reach: number) => holdsBefore(taken, before - 1, set, reach);
  switch (left) {
    case 'in':
    case 'across':
    case 'inside':
    case 'within':
      if (left !== 'in' && isSeat) return left !== 'across';
      if (isSeat) return isNear(opinion, 4) || !isNear(events, 5);
      return isNear(opinion, 4) && !isNear(events, 3);
    case 'at':
      return isSeat ? isNear(opinion, 3) : !isNear(motion, 4) && !isNear(events, 4) && !isNear(assaults, 3);
    case 'to':
      return leanings.has(words.key(before - 2)) || !isNear(motion, 8);
    case 'from':
      return !isNear(motion, 5) && !isNear(distance, 3) && !isNear(work, 2);
    case 'of':
      // Lloyd’s of London, the Archbishop of Paris
      if (words.isCapital(before - 2) && !isRelation(words.key(before - 2))) return false;
      return !placeBefore.has(words.key(before - 2)) && !depictions.has(words.key(before - 2));
    case 'for':
      return !isNear(motion, 4);
    case 'on':
      return isSeat || !isNear(assaults, 3);
    case 'toward':
    case 'towards':
    case 'over':
      return !isNear(motion, 4) && !isNear(assaults, 3);
    case 'between':
      return !isNear(motion, 3) && !isNear(distance, 3);
    default:
  }
  if (placePrepositions.has(left)) return isSeat && insiderPrepositions.has(left);
  if (placeVerbs.has(left) || placeAdjectives.has(left)) return false;
  if (leaveVerbs.has(left)) return afterLeft.has(words.key(span.last + 1));
  return (
    words.shape(before - 1) === shapes.lower || isSeat || taken.at(before - 1) !== undefined || words.opens(before - 1)
  );
}

/** True where one of the words stands within `reach` words before `word`, in the same clause. */
function holdsBefore({ words }: TakenWords, word: number, set: ReadonlySet<string>, reach: number): boolean {
  for (let at = word - 1; at >= 0 && at >= word - reach; at--) {
    if (words.gap(at + 1) > gaps.hyphen) return false;
    if (set.has(words.key(at))) return true;
  }
  return false;
}

// "Moscow, Russia" and "in Karrada, Baghdad".
function isPartOfPlace(taken: TakenWords, span: Span): boolean {
  const { words } = taken;
  const after = taken.at(span.last + 1);
  if (words.gap(span.last + 1) === gaps.comma && after?.use === 'name' && after.actor === span.actor) return true;
  if (words.gap(span.first) !== gaps.comma || !words.isCapital(span.first - 1)) return false;
  let first = span.first - 1;
  const inner = taken.at(first);
  if (inner !== undefined && inner.use !== 'place') return false;
  if (inner !== undefined) first = inner.first;
  while (words.isCapital(first - 1) && words.joins(first) && first > span.first - 6) first--;
  return set('in at near from to of around outside').has(words.key(first - 1));
}

// MOSCOW — and BAGHDAD (Reuters) begin a report.
function isDateline({ words }: TakenWords, span: Span): boolean {
  return words.shape(span.first) === shapes.upper && words.gap(span.last + 1) === gaps.other;
}

/** True where an attribute of place or event follows the name of a person (Trump Tower, Johnson Street). */
export function namesPlaceOrEvent(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const next = last + 1;
  if (!taken.isFreeCapital(next) || !words.joins(next) || words.isPossessive(last)) return false;
  const { placeNouns, organisationHeads, companySuffixes, events: eventNouns } = loadVocabulary();
  const key = words.key(next);
  return placeNouns.has(key) || organisationHeads.has(key) || companySuffixes.has(key) || eventNouns.has(key);
}
