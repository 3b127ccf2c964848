import type { CompiledRule } from '../rules/compile.ts';
import { kinds, type Tokens } from '../text/tokens.ts';
import type { FoundWork, WorkMatcher } from './work-rule.ts';

const leftParenthesis = 40;
const quotationMarks = new Set([34, 0x201c, 0xab]);

/** The works that a note's text prints in a form of scholarship, in order, none overlapping. */
export function findWorks(rules: readonly CompiledRule<WorkMatcher>[], tokens: Tokens): FoundWork[] {
  const { text } = tokens;
  // Each of these forms holds a quoted title, a date in parentheses that begins or ends with its year, a year before a name, or a word for what a station did.
  if (!/\(\d{4}|\(n\.d|n\.d\.\)|\d{4}[a-z]?\)|["”»]|\d{4}[\s\u00A0]\p{Lu}|broadcast/u.test(text)) return [];
  const works: FoundWork[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    const kind = tokens.kind(token);
    const begins = beginningOf(kind);
    const from = works.at(-1)?.end ?? 0;
    if (begins === null || tokens.start(token) < from) continue;
    for (const { rule, matcher } of rules) {
      const work = matcher.begins === begins ? matcher.read(tokens, token, tokens.count) : null;
      if (work === null || work.start < from) continue;
      works.push({ ...work, rule });
      break;
    }
  }
  return works;
}

function beginningOf(kind: number): WorkMatcher['begins'] | null {
  if (kind === kinds.number) return 'NUMBER';
  if (kind === leftParenthesis) return 'PARENTHESIS';
  return quotationMarks.has(kind) ? 'QUOTATION' : null;
}
