import type { RegisteredActor } from '../../registries/actors.ts';
import { loadTitles } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span, TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

const regimes = new Set(['regime', 'government', 'administration', 'dictatorship']);

/** The leaders of a state, by its slug, that the document speaks of. */
export type LeadersOf = (state: string) => readonly RegisteredActor[];

/**
 * Takes descriptions that a rule resolves: "the Kremlin leader" where one leader of that state is known in the document,
 * "president" in "the Chinese president", and "the Assad regime", which is the state that Assad leads. Gives the spans.
 */
export function describeLeaders(taken: TakenWords, lexicon: Lexicon, leadersOf: LeadersOf): readonly Span[] {
  const spans = taken.spans();
  let described = false;
  for (const span of spans) {
    if (span.actor === null) continue;
    if (span.use === 'demonym' || span.use === 'seat')
      described = describeLeader(taken, span, span.actor, leadersOf) || described;
    else if (span.kind === 'NAME' && (span.use === 'person' || span.use === 'surname'))
      described = describeRegime(taken, span, lexicon) || described;
  }
  return described ? taken.spans() : spans;
}

function describeLeader(taken: TakenWords, span: Span, state: string, leadersOf: LeadersOf): boolean {
  const { words } = taken;
  const first = span.first - 1;
  if (words.key(first) !== 'the' || !words.joins(span.first) || taken.at(first) !== undefined) return false;
  let last = span.last + 1;
  if (!isPlain(taken, last)) return false;
  let noun = words.key(last);
  if (isPlain(taken, last + 1) && loadTitles().leaders.has(`${noun} ${words.key(last + 1)}`))
    noun += ` ${words.key(++last)}`;
  if (!loadTitles().leaders.has(noun)) return false;
  const next = last + 1;
  if (!words.isPossessive(last) && taken.isFreeCapital(next) && words.gap(next) === gaps.space) return false;
  if (!words.isPossessive(last) && taken.at(next) !== undefined && words.gap(next) === gaps.space) return false;
  const leaders = leadersOf(state).filter(({ titles }) => titles.includes(noun) || !isOffice(noun));
  const [leader] = leaders;
  if (leader === undefined || leaders.length > 1) return false;
  // An office is the state's, and so is the adjective: the [Chinese] [president]. An epithet is the man's: [the Chinese leader].
  const isOfState = span.use === 'demonym' && isOffice(noun);
  if (!isOfState) taken.release(span);
  taken.take({
    first: isOfState ? span.last + 1 : first,
    last,
    use: 'description',
    actor: leader.record.slug,
    kind: 'DESCRIPTION',
    isState: false,
  });
  return true;
}

function isOffice(noun: string): boolean {
  return (
    noun === 'president' ||
    noun === 'premier' ||
    noun === 'prime minister' ||
    noun === 'chancellor' ||
    noun === 'king' ||
    noun === 'emir'
  );
}

/** "the Assad regime", "Assad’s brutal regime", "the regime of Assad": the state that Assad leads. */
function describeRegime(taken: TakenWords, span: Span, lexicon: Lexicon): boolean {
  const { words } = taken;
  const state = lexicon.registeredBySlug.get(span.actor ?? '')?.leads;
  if (state === undefined || state === null) return false;
  let { first, last } = span;
  if (words.isPossessive(last)) {
    last += words.key(last + 1) === 'regime' ? 1 : 2;
    if (words.key(last) !== 'regime' || !isPlain(taken, last) || !isPlain(taken, span.last + 1)) return false;
  } else if (regimes.has(words.key(last + 1)) && isPlain(taken, last + 1)) {
    last++;
    if (startsWithArticle(taken, first)) first--;
  } else if (
    words.key(first - 1) === 'of' &&
    words.key(first - 2) === 'regime' &&
    words.joins(first) &&
    words.joins(first - 1)
  ) {
    first -= 2;
    if (startsWithArticle(taken, first)) first--;
  } else return false;
  taken.release(span);
  taken.take({ first, last, use: 'description', actor: state, kind: 'DESCRIPTION', isState: false });
  return true;
}

function startsWithArticle(taken: TakenWords, first: number): boolean {
  return taken.words.key(first - 1) === 'the' && taken.words.joins(first) && taken.at(first - 1) === undefined;
}

function isPlain(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  return words.gap(word) === gaps.space && word < words.count && words.shape(word) === shapes.lower;
}
