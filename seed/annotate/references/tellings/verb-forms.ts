/**
 * The third person and the past of verbs: "report" gives "reports" and "reported". An irregular past, or a consonant that is
 * doubled, stands after a stroke: "see/saw". What follows the verb stays: "point to".
 */
export function verbForms(verbs: readonly string[]): string[] {
  return verbs.flatMap((entry) => {
    const { base, past, rest } = partsOf(entry);
    return [`${thirdPersonOf(base)}${rest}`, `${past}${rest}`];
  });
}

function partsOf(entry: string) {
  const space = entry.indexOf(' ');
  const [verb = '', rest] = space < 0 ? [entry, ''] : [entry.slice(0, space), entry.slice(space)];
  const [base = '', past = pastOf(base)] = verb.split('/');
  return { base, past, rest };
}

function thirdPersonOf(base: string): string {
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
}

function pastOf(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}
