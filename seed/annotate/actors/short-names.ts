import { classesOf, organizationHeads } from './word-classes.ts';

// What goes on meeting is a body: the Forum.
const meetings = new Set(['forum', 'partnership', 'initiative']);
const links = new Set('of for on against de des du to in'.split(' '));

/**
 * Shorter forms that stand for an organisation after its full name, of and as folded words: "commission of inquiry" for
 * an "independent international commission of inquiry", "carnegie" for a "carnegie endowment". Its head noun alone is
 * among them ("commission").
 */
export function shortFormsOf(words: readonly string[]): readonly string[] {
  const heads = words.map((word) => (classesOf(word) & organizationHeads) !== 0 || meetings.has(word));
  const link = words.findIndex((word, index) => index > 0 && links.has(word));
  const before = link < 0 ? words.length : link;
  let last = before - 1;
  while (last >= 0 && !heads[last]) last--;
  // Tenaga, of Tenaga Nasional
  if (last < 0) return words.length === 2 && link < 0 && words.every(isDistinct) ? words.slice(0, 1) : [];
  const forms: string[] = [];
  for (let from = 1; from <= last; from++) {
    forms.push(words.slice(from).join(' '));
    if (link > 0) forms.push(words.slice(from, before).join(' '));
  }
  if (link > 0) forms.push(words.slice(0, before).join(' '));
  if (last === 0 && link > 0) forms.push(words[0] ?? '');
  const own = words.slice(0, last);
  if (own.length > 0 && own.length <= 2 && last === words.length - 1 && own.every(isDistinct))
    forms.push(own.join(' '));
  return forms;
}

// A word that is nothing else in English: Carnegie, not Security.
function isDistinct(word: string): boolean {
  return word.length > 3 && classesOf(word) === 0 && !/(?:tion|ment|ness|ity|ism|al|ed|ic|ing|ern|ful|ary)$/.test(word);
}
