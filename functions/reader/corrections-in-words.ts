import { countOf, numberInWords } from './words.ts';

/** `3 corrections, 1 of them orphaned` */
export function correctionsInWords(corrections: readonly { readonly state: string }[]): string {
  const orphaned = corrections.filter(({ state }) => state === 'ORPHANED').length;
  const all = countOf(corrections.length, 'correction');
  return orphaned === 0 ? all : `${all}, ${numberInWords(orphaned)} of them orphaned`;
}

/** What an entry asks for, by the API's name of its kind: `Change citation “Reuters, March 8”`. */
export function entryInWords(kind: string, exact: string | null): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${exact === null ? '' : ` “${exact}”`}`;
}

const done: Readonly<Record<string, string>> = { ADD: 'added', CHANGE: 'changed', REMOVE: 'removed', SET: 'set' };

/** What one did that was applied: `Citation changed: “Reuters, March 8”`. */
export function appliedInWords(kind: string, exact: string | null): string {
  const [verb = '', object = ''] = kind.split('_');
  const participle = done[verb];
  if (participle === undefined) return entryInWords(kind, exact);
  return `${object.charAt(0)}${object.slice(1).toLowerCase()} ${participle}${exact === null ? '' : `: “${exact}”`}`;
}
