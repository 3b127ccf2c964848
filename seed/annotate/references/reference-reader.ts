import type { CompiledRule } from '../rules/compile.ts';
import type { WordList } from '../rules/word-list.ts';
import { kinds } from '../text/tokens.ts';
import type { AuthorityMatcher } from './authority-rule.ts';
import { findWorks } from './find-works.ts';
import type { GroupMatcher } from './group-rule.ts';
import type { ItemContext, ReferenceReader } from './item-context.ts';
import { endOfName } from './name-ends.ts';
import type { TokenMatcher, TokenPlace } from './token-rule.ts';
import type { WorkMatcher } from './work-rule.ts';

type Sticky = Extract<GroupMatcher, { readonly endOf: unknown }>;

export function referenceReaderOf(
  groupRules: readonly CompiledRule<GroupMatcher>[],
  tokenRules: readonly CompiledRule<TokenMatcher>[],
  workRules: readonly CompiledRule<WorkMatcher>[],
  authorityRules: readonly CompiledRule<AuthorityMatcher>[],
  vocabularySize: number,
): ReferenceReader {
  const inGroups = groupRules.map(({ matcher }) => matcher);
  const byWord = triggers(tokenRules, vocabularySize);
  const label = firstOf(inGroups, 'LABEL', vocabularySize);
  const conjunction = firstOf(inGroups, 'CONJUNCTION', vocabularySize);
  const nameConjunction = firstOf(inGroups, 'NAME_CONJUNCTION', vocabularySize);
  const repetition = firstOf(inGroups, 'REPETITION', vocabularySize);
  const topic = firstOf(inGroups, 'TOPIC', vocabularySize);
  const afterSignal = inGroups.find((matcher) => matcher.role === 'AFTER_SIGNAL');
  const cuts = inGroups.filter((matcher) => matcher.role === 'CUT');
  const signals = inGroups.filter((matcher) => matcher.role === 'SIGNAL');
  const signalWords = begins(
    signals.flatMap((signal) => signal.begins),
    vocabularySize,
  );

  /** The rules that may read what stands at a token, a bit each. */
  function mayRead({ tokens, dates }: ItemContext, token: number): number {
    const kind = tokens.kind(token);
    if (kind === kinds.number) return byWord.number;
    if (kind > kinds.capital) return byWord.marks.get(kind) ?? 0;
    const word = tokens.word(token);
    return word === 0 ? 0 : (byWord.words[word] ?? 0) | (dates.mayBegin(tokens, token) ? byWord.dates : 0);
  }

  const reader: ReferenceReader = {
    isCut: (tokens, from, mark, limit) => cuts.some((cut) => cut.isCut(tokens, from, mark, limit)),
    endOfLabel: (tokens, token, limit) => Math.max(token, label(tokens, token, limit)),
    endOfConjunction: (tokens, token, limit) => Math.max(token, conjunction(tokens, token, limit)),
    endOfNameConjunction: (tokens, token, limit) => Math.max(token, nameConjunction(tokens, token, limit)),
    endOfRepetition: repetition,
    readSignal(tokens, token, limit) {
      const start = Math.max(token, topic(tokens, token, limit));
      if (signalWords[tokens.word(start)] !== 1) return null;
      for (const { signal, endOf } of signals) {
        const end = endOf(tokens, start, limit);
        if (end > 0) return { signal, next: Math.max(end, afterSignal?.endOf(tokens, end, limit) ?? -1) };
      }
      return null;
    },
    read(context, token, limit, first) {
      let bits = mayRead(context, token);
      if (bits === 0) return null;
      const place: TokenPlace = { token, limit, first, nameBefore: '' };
      for (let rule = 0; bits !== 0; rule += 1, bits >>>= 1) {
        const read = (bits & 1) === 0 ? null : (tokenRules[rule]?.matcher.read(context, place) ?? null);
        if (read !== null) return read;
      }
      return null;
    },
    endsName(context, token, limit, { start, end }) {
      let bits = mayRead(context, token) & byWord.endsName;
      if (bits === 0) return false;
      const place: TokenPlace = { token, limit, first: false, nameBefore: context.tokens.text.slice(start, end) };
      for (let rule = 0; bits !== 0; rule += 1, bits >>>= 1) {
        const matcher = (bits & 1) === 0 ? undefined : tokenRules[rule]?.matcher;
        if (matcher === undefined) continue;
        const { endsName } = matcher;
        if (typeof endsName === 'function' && !endsName(context, place)) continue;
        if (matcher.read(context, place) !== null) return true;
      }
      return false;
    },
    readWholeDates(context, token, limit) {
      const place: TokenPlace = { token, limit, first: false, nameBefore: '' };
      for (const { matcher } of tokenRules) {
        const read = matcher.reads === 'DATES' ? matcher.read(context, place) : null;
        if (read !== null) return read;
      }
      return null;
    },
    endOfName: (context, token, limit) => endOfName(context, token, limit),
    authorityIn: (words) => authorityRules.find(({ matcher }) => matcher.cites(words))?.rule ?? null,
    findWorks: (tokens) => findWorks(workRules, tokens),
  };
  return Object.freeze(reader);
}

/** Which token rules may begin where, a bit each, in their order. */
function triggers(rules: readonly CompiledRule<TokenMatcher>[], vocabularySize: number) {
  const words = new Int32Array(vocabularySize);
  const marks = new Map<number, number>();
  let [number, dates, endsName] = [0, 0, 0];
  for (const [index, { matcher }] of rules.entries()) {
    const bit = 1 << index;
    for (const list of matcher.begins.words ?? [])
      for (const word of list.first) words[word] = (words[word] ?? 0) | bit;
    if (matcher.reads === 'DATES') {
      number |= bit;
      dates |= bit;
    } else {
      for (const mark of matcher.begins.marks ?? '') {
        const code = mark.charCodeAt(0);
        marks.set(code, (marks.get(code) ?? 0) | bit);
      }
      if (matcher.begins.number === true) number |= bit;
    }
    if (matcher.endsName !== false) endsName |= bit;
  }
  return { words, marks, number, dates, endsName };
}

function begins(lists: readonly WordList[], vocabularySize: number): Uint8Array {
  const words = new Uint8Array(vocabularySize);
  for (const list of lists) for (const word of list.first) words[word] = 1;
  return words;
}

/** What the rule of a role matches, tried only where one of its words begins; nothing where there is no such rule. */
function firstOf(matchers: readonly GroupMatcher[], role: Sticky['role'], vocabularySize: number): Sticky['endOf'] {
  const matcher = matchers.find((one) => one.role === role);
  if (matcher === undefined || matcher.role === 'CUT') return () => -1;
  const words = begins(matcher.begins, vocabularySize);
  return (tokens, token, limit) =>
    token < limit && words[tokens.word(token)] === 1 ? matcher.endOf(tokens, token, limit) : -1;
}
