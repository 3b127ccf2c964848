import type { TextRange } from '../../../schema/records/text-range.ts';
import { isDomain } from '../../text/domain.ts';
import { citedAddress } from '../../text/wrapped-address.ts';
import type { Link } from '../text/links.ts';
import type { IsRegistered } from './is-registered.ts';
import type { Reading } from './item-context.ts';
import { isInstitution, isMediaLike, isNameLike } from './name-kinds.ts';
import { isPerson } from './person-names.ts';
import { isDemonym, isPlace } from './place-names.ts';
import type { CitedThing, PrintedReference } from './reference.ts';
import { clausesOf } from './reference-clauses.ts';
import { referenceTokens, tokensIn } from './reference-tokens.ts';
import { isReportingVerb } from './reporting-verbs.ts';
import { sourceNames } from './source-names.ts';

/** What a markdown link cites: the source that its words name, with a date that they print; else its site. */
export function citedByLink(
  reading: Reading,
  link: Link,
  inGroup: boolean,
): Pick<PrintedReference, 'dates'> & { cited: CitedThing } {
  if (link.label === null) return { cited: citedSite(link.url), dates: [] };
  const { isRegistered, text } = reading;
  const told = parenthesesAtEnd(text, link.label);
  if (told !== null) {
    const own = citedByLink(reading, { ...link, label: told }, true);
    if (own.cited.kind === 'NAME' && own.dates.length > 0) return own;
  }
  const context = reading.withLinks([]);
  const items = referenceTokens(context, ...tokensIn(reading.tokens, link.label));
  const [clause] = clausesOf(text, items, ({ start, end }) => isRegistered(text.slice(start, end)));
  const dates = clause?.dates ?? [];
  const label = text.slice(link.label.start, link.label.end);
  const named = registeredIn(label, isRegistered);
  const site = citedSite(link.url);
  if (named !== undefined && !isSpokenOf(reading, label, named, site))
    return { cited: { kind: 'NAME', name: named }, dates };
  const [name] = clause
    ? sourceNames(text, clause.names, clause.titles, {
        isRegistered,
        note: false,
        series: false,
        yearOnly: false,
        beforeBracket: false,
      })
    : [];
  const whole = name !== undefined && (dates.length > 0 || name.end - name.start === label.trim().length);
  const source = whole && canBeSource(name.name, inGroup || dates.length > 0) ? name.name : pressIn(label);
  // "[SMH](https://www.smh.com.au/…)": letters, and a name that sources share, say less than a known site.
  const isShort = source !== undefined && (letters.test(source) || reading.isShared(source));
  if (isShort && site.kind === 'SITE' && isRegistered(site.name)) return { cited: site, dates };
  return { cited: source === undefined ? site : { kind: 'NAME', name: source }, dates };
}

const atEnd = /\(([^()]{3,80})\)[.\s\u00A0]*$/u;

/** What stands in parentheses at the end of words: "[It rained (TASS, May 3)](https://…)". */
function parenthesesAtEnd(text: string, { start, end }: TextRange): TextRange | null {
  const found = atEnd.exec(text.slice(start, end));
  const [, inner = ''] = found ?? [];
  return found === null ? null : { start: start + found.index + 1, end: start + found.index + 1 + inner.length };
}

const leads = /(?:^|[\s\u00A0])(?:by|from|in|via|per|to|told|on|at|with|and|says?|said)[\s\u00A0](?:the[\s\u00A0])?$/iu;

/** True for a source that the words of a link speak of, where its address is another known one's: "[a rally of Vox](https://elpais.com/…)". */
function isSpokenOf(reading: Reading, label: string, named: string, site: CitedThing): boolean {
  const before = label.slice(0, label.indexOf(named));
  if (site.kind !== 'SITE' || /^(?:the[\s\u00A0])?$/iu.test(before) || leads.test(before)) return false;
  const slug = reading.registeredSlug(site.name);
  return slug !== null && slug !== reading.registeredSlug(named);
}

/** The site that an address leads to; missing where the address does not show it. */
export function citedSite(url: string): CitedThing {
  const name = citedAddress(url);
  return name === null ? { kind: 'MISSING' } : { kind: 'SITE', name };
}

function canBeSource(name: string, anyName: boolean): boolean {
  return isNameLike(name) && !isPlace(name) && !isPerson(name) && (anyName || isMediaLike(name));
}

const letters = /^\p{Lu}{2,6}$/u;
const capitalisedRun = /\p{Lu}[\p{L}\p{M}\p{N}’'.-]*(?:[\s\u00A0]+\p{Lu}[\p{L}\p{M}\p{N}’'.-]*){0,5}/gu;

/** The capitalised words that only the press is named by: Gornyi Vestnik in "Gornyi Vestnik reported". */
function pressIn(label: string): string | undefined {
  return [...label.matchAll(capitalisedRun)]
    .map(([run]) => run)
    .find((run) => /[\s\u00A0]/.test(run) && isMediaLike(run) && !isPerson(run) && !isInstitution(run));
}

const longestRegistered = 6;

/** The registered source that words name: all of them, or a run of capitalised ones. */
function registeredIn(words: string, isRegistered: IsRegistered): string | undefined {
  const label = words.trim();
  if (isRegistered(label)) return label;
  const parts = [...label.matchAll(/[^\s\u00A0]+/gu)];
  for (const [from, first] of parts.entries()) {
    if (!/^[“"«]?[\p{Lu}\d]/u.test(first[0]) && !isDomain(first[0])) continue;
    for (let to = Math.min(parts.length, from + longestRegistered); to > from; to -= 1) {
      const last = parts[to - 1];
      if (!last) continue;
      const name = label.slice(first.index, last.index + last[0].length).replace(/^[“"«]|[”"»,.:]$|[’']s?$/gu, '');
      if (!isRegistered(name) || isAttribute(name, parts[from - 1]?.[0], parts[to]?.[0])) continue;
      if (!isOfBody(parts[from - 2]?.[0], parts[from - 1]?.[0], parts[to]?.[0])) return name;
    }
  }
  return undefined;
}

/** True where a name is within that of a body: "National" in "Ministry of National Defense". */
function isOfBody(head: string | undefined, of: string | undefined, after: string | undefined): boolean {
  return of === 'of' && after !== undefined && /^\p{Lu}/u.test(after) && head !== undefined && isInstitution(head);
}

/** True where a people's name says whose something is: "an Australian official said", but "the Australian says". */
function isAttribute(name: string, before: string | undefined, after: string | undefined): boolean {
  if (!isDemonym(name)) return false;
  if (before !== undefined && /^(?:an?|one|two|some|several|most)$/iu.test(before)) return true;
  return after !== undefined && /^\p{Ll}/u.test(after) && !isReportingVerb(after);
}
