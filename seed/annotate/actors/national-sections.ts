import type { DocumentEntities } from './document-entities.ts';
import type { NamedText } from './institutions.ts';
import type { Lexicon } from './lexicon.ts';
import { isStateSpan } from './organisations.ts';
import type { Span } from './spans.ts';
import { gaps } from './word-marks.ts';

const societies = /^red (?:cross|crescent)$/;
const prepositions = /^(?:for|by|with|under|after|before|in|at|from|against|despite|unlike)$/;
const unions =
  /^(?:union|nations|states|league|commonwealth|community|council|alliance|bank|fund|organi[sz]ation|commission)$/;

/**
 * Takes the section of an international organisation in a state as an actor of its own: the Malian Red Cross, Transparency
 * International Sri Lanka.
 *
 * @param start the place of the text's first word in the document
 */
export function takeNationalSections(
  { taken, names }: NamedText,
  { recordBySlug }: Lexicon,
  entities: DocumentEntities,
  start: number,
): void {
  const { words } = taken;
  for (const span of names) {
    if (span.first === span.last || taken.at(span.first) !== span || !isInternational(span)) continue;
    const section = ofStateBefore(span) ?? ofStateAfter(span);
    if (section === undefined) continue;
    const { first, last, state } = section;
    const name = words.slice(first, last).replace(/\s+/g, ' ');
    const actor = entities.introduceOrganisation(name, 'ORGANISATION', start + first, state);
    taken.claim({ first, last, use: 'organisation', actor, kind: 'NAME', isState: false });
  }

  // Under Vladimir Putin Russia grew; for Georgian Dream Georgia comes first.
  function isInternational({ actor }: Span): boolean {
    const record = recordBySlug.get(actor ?? '');
    return record?.kind === 'ORGANISATION' && record.affiliation === null;
  }

  function ofStateBefore({ first, last }: Span) {
    const state = words.gap(first) === gaps.space ? taken.at(first - 1) : undefined;
    if (!isStateSpan(state) || words.isPossessive(state.last)) return undefined;
    return societies.test(`${words.key(first)} ${words.key(last)}`)
      ? { first: state.first, last, state: state.actor }
      : undefined;
  }

  // In the European Union Germany agreed: a union of states has no sections.
  function ofStateAfter({ first, last }: Span) {
    if (words.gap(last + 1) !== gaps.space || words.isPossessive(last)) return undefined;
    // For Human Rights Watch Peru is a worry.
    const before = words.key(first - 1);
    if (before === 'to' || (prepositions.test(before) && words.opens(first - 1))) return undefined;
    const state = taken.at(last + 1);
    if (!isStateSpan(state) || state.use !== 'name' || unions.test(words.key(last))) return undefined;
    return { first, last: state.last, state: state.actor };
  }
}
