import { monthLists } from '../../dates/rules/months.ts';

/** Parts of which the forms of works are made, as sources of regular expressions with the flag `u`. */
export const space = '[\\s\\u00A0]+';

/** A quoted title; its group is what stands between the marks. */
export const quotedTitle = '["“«]([^"“”«»]{2,200})["”»][.,]?';

const word = '[\\p{Lu}\\d&](?:[^\\s.,;:()"“”«»]|\\.(?=\\p{L}))*';
/** The name of a source, in a group: capitalised words, with small ones between them. */
export const sourceName = `((?:The${space})?[\\p{Lu}\\d](?:[^\\s.,;:()"“”«»]|\\.(?=\\p{L}))*(?:${space}(?:(?:of|and|for|in|de|la)${space})?(?:the${space})?${word}){0,5})`;

const months = [...new Set(Object.values(monthLists).flat())].map(
  (name) => name.charAt(0).toUpperCase() + name.slice(1),
);
export const month = `(?:${months.join('|')})\\.?`;

/** A day or a month with its year, in a group. */
export const dayWithYear = `((?:\\d{1,2}${space})?${month}${space}\\d{4}|${month}${space}\\d{1,2},${space}\\d{4}|\\d{4}-\\d{2}-\\d{2})(?![\\p{L}\\d-])`;
