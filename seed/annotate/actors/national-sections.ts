import type { DocumentEntities } from './document-entities.ts';
import type { NamedText } from './institutions.ts';
import type { Lexicon } from './lexicon.ts';
import { isStateSpan, stateBehind } from './organisations.ts';
import type { Span } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

const societies = /^red (?:cross|crescent)$/;
const alliances = /^(?:nato|eu|un|opec|imf|asean|ecowas|sadc|brics|osce|csto|cis|oas|au|apec|gcc|quad|aukus|wto|iaea)$/;
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
    if (taken.at(span.first) !== span || !isInternational(span)) continue;
    // Greenpeace India, UNDP Iraq; but "the IMF Ghana" and "NATO Sweden" are no names.
    const isShort = span.first === span.last && words.shape(span.first) !== shapes.capital;
    if (isShort && (words.key(span.first - 1) === 'the' || alliances.test(words.key(span.first)))) continue;
    const section = ofStateBefore(span) ?? ofStateAfter(span);
    // Under Georgian Dream Georgia grew; but Volkswagen Slovakia is another than Volkswagen.
    if (section === undefined || recordBySlug.get(span.actor ?? '')?.affiliation === section.state) continue;
    const { first, last, state } = section;
    const name = words.slice(first, last).replace(/\s+/g, ' ');
    const actor = entities.introduceOrganisation(name, 'ORGANISATION', start + first, state);
    taken.claim({ first, last, use: 'organisation', actor, kind: 'NAME', isState: false });
  }

  // Under Vladimir Putin Russia grew; for Georgian Dream Georgia comes first.
  function isInternational({ actor, first, last }: Span): boolean {
    const record = recordBySlug.get(actor ?? '');
    return record?.kind === 'ORGANISATION' || (record?.kind === 'GROUP' && first < last);
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
    const state = unions.test(words.key(last)) ? undefined : stateBehind(taken, first, last);
    return state && { first, last: state.last, state: state.actor };
  }
}
