import lexicon from '../../lexicon/tellings.json' with { type: 'json' };
import type { WordList } from '../../rules/word-list.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';
import { firmForms } from './firm-forms.ts';
import { verbForms } from './verb-forms.ts';

/** Verbs for what one says to somebody, in all their forms: "confess", "confesses", "confessed", "confessing". */
export const speechForms: readonly string[] = formsOf(lexicon.speaking);

/** Those that take what is told as their object before whom one tells it: "describe the raid to". */
export const recountingForms: readonly string[] = formsOf(lexicon.recounting);

/** Those for what one says on the air, whatever "over" and "on" mean behind others. */
export const airingForms: readonly string[] = formsOf(lexicon.airing);

/** Verbs for what one lets others know by somebody: "warn", "hit back". */
export const answeringForms: readonly string[] = formsOf(lexicon.answering);

/** Verbs for what one says of somebody or something: "scold", "scolding". */
export const judgingForms: readonly string[] = formsOf(lexicon.judging.filter((verb) => !verb.includes(' ')));

function formsOf(verbs: readonly string[]): readonly string[] {
  const bases = verbs.map((verb) => verb.replace(/\/\S+/u, ''));
  return [...new Set([...bases, ...verbForms(verbs), ...verbs.map(gerundOf)])];
}

function gerundOf(entry: string): string {
  const [verb = '', ...rest] = entry.split(' ');
  return [gerundOfVerb(verb), ...rest].join(' ');
}

function gerundOfVerb(verb: string): string {
  const [base = '', past = ''] = verb.split('/');
  const last = base.slice(-1);
  if (past.startsWith(base + last)) return `${base}${last}ing`;
  return /[^aeiou]e$|[aiu][^aeiou]?[gsu]e$/u.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

const firms = firmForms(lexicon.firmDoings);
const mostBetween = 9;
const quotes = new Set([34, 0x201c, 0x201d, 39, 0x2018, 0x2019]);
// What a further verb stands behind: "said he sold", "explained why RBC sold".
const clauses = new Set(
  'that which who whom whose when where while because if whether how why what and or but he she they we is was are were had has have'.split(
    ' ',
  ),
);

/**
 * The verb of a list that has its object or nothing between it and a token: "repeated the charge" before "to"; -1 where
 * none stands in that part of the clause, or a firm's verb after it.
 */
export function verbBehind(tokens: Tokens, next: number, verbs: WordList): number {
  for (let token = next - 1; token >= 0 && token >= next - mostBetween; token -= 1) {
    const isVerb = !isNoun(tokens, token);
    if (isVerb && isVerbAt(tokens, token, verbs, next)) return token;
    const kind = tokens.kind(token);
    if (kind === kinds.lower && tokens.gap(token + 1) > 0) {
      const word = tokens.slice(token, token + 1);
      if (clauses.has(word) || (isVerb && firms.has(word))) return -1;
    } else if (!tokens.isWord(token) && !tokens.isNumber(token) && !quotes.has(kind)) {
      // A hyphen within a word.
      if (tokens.gap(token) > 0 || tokens.gap(token + 1) > 0) return -1;
    }
  }
  return -1;
}

/** A verb of the list, or one with "back", which ends before what is asked of. */
function isVerbAt(tokens: Tokens, token: number, verbs: WordList, next: number): boolean {
  return verbs.endAt(tokens, token, next) > 0;
}

const beforeNoun = new Set(
  'the a an his her its their my our your this that these those no any some every each of in with by for'.split(' '),
);

/** "The claim", "his answer": no verb. */
function isNoun(tokens: Tokens, token: number): boolean {
  return (
    tokens.isWord(token - 1) && tokens.gap(token) > 0 && beforeNoun.has(tokens.slice(token - 1, token).toLowerCase())
  );
}

const afterSource = new Set(
  'the a an his her their its one no that on in at by from with for to about over of off after before during since until while when as if because though although and or but nor who which whose where what why how whether this last next earlier later late early yesterday today then now also again once too is was are were has had will would could may might he she it they we i not only just'.split(
    ' ',
  ),
);

/** False where a name is the attribute of the noun behind it: "confessed to RBC shareholders". */
export function standsAlone(tokens: Tokens, after: number): boolean {
  if (tokens.kind(after) !== kinds.lower || tokens.gap(after) === 0) return true;
  const word = tokens.slice(after, after + 1);
  return afterSource.has(word) || /(?:ly|ing)$/u.test(word);
}
