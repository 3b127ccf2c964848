import type { ActorRecord } from '../../schema/records/actor.ts';
import type { MentionRecord } from '../../schema/records/mention.ts';
import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import { slugOf } from '../../schema/slug.ts';
import type { CorrectedDraft } from './corrected-draft.ts';
import type { GivenActor, MentionFields, TextQuote } from './correction.ts';
import type { DraftParagraph } from './drafts.ts';
import { findQuote, type Orphaned, overlap, type QuotePlace } from './find-quote.ts';
import { inTableOrCode } from './found-citation.ts';

/** Says whom the words at a place name. Mentions that the annotator found there give way. */
export function addMention(
  draft: CorrectedDraft,
  target: TextQuote,
  { actor: given, kind }: MentionFields,
  by: ProvenanceRecord,
): Orphaned | null {
  const found = findInParagraphs(draft, target);
  if ('problem' in found) return found;
  const { paragraph, place } = found;
  if (paragraph.kind === 'TABLE' || paragraph.kind === 'CODE') return { problem: inTableOrCode };
  if (paragraph.citations.some((citation) => overlap(citation, place)))
    return { problem: 'A citation stands there: what it cites is a source, and no mention.' };
  const there = paragraph.mentions.filter((mention) => overlap(mention, place));
  const actor = given === undefined ? undefined : actorOf(draft, given);
  if (actor === undefined) return unknownActor(given);
  const { start, end } = place;
  const known = there.length === 1 ? there[0]?.kind : undefined;
  const mention: MentionRecord = { start, end, kind: kind ?? known ?? 'NAME', actor, provenance: draft.provenance(by) };
  paragraph.mentions = [...paragraph.mentions.filter((each) => !there.includes(each)), mention];
  draft.settle(paragraph, place, ['ACTOR_GUESSED']);
  return null;
}

export function changeMention(
  draft: CorrectedDraft,
  target: TextQuote,
  { actor: given, kind }: MentionFields,
  by: ProvenanceRecord,
): Orphaned | null {
  const found = findMention(draft, target);
  if ('problem' in found) return found;
  const { paragraph, mention } = found;
  if (mention === null) {
    if (paragraph.kind === 'TABLE' || paragraph.kind === 'CODE') return { problem: inTableOrCode };
    return { problem: 'No mention is there: "add: mention" makes one.' };
  }
  const actor = given === undefined ? mention.actor : actorOf(draft, given);
  if (actor === undefined) return unknownActor(given);
  const changed = { ...mention, actor, kind: kind ?? mention.kind, provenance: draft.provenance(by) };
  paragraph.mentions = paragraph.mentions.map((each) => (each === mention ? changed : each));
  draft.settle(paragraph, mention, ['ACTOR_GUESSED']);
  return null;
}

/** Where the annotator finds none any more, nothing is left to do. */
export function removeMention(draft: CorrectedDraft, target: TextQuote): Orphaned | null {
  const found = findMention(draft, target);
  if ('problem' in found) return found;
  const { paragraph, mention } = found;
  if (mention === null) return null;
  paragraph.mentions = paragraph.mentions.filter((each) => each !== mention);
  draft.settle(paragraph, mention, ['ACTOR_GUESSED']);
  return null;
}

function findInParagraphs(
  draft: CorrectedDraft,
  target: TextQuote,
): { readonly paragraph: DraftParagraph; readonly place: QuotePlace } | Orphaned {
  const place = findQuote(target, draft.paragraphTexts, draft.headings);
  if ('problem' in place) {
    const anywhere = findQuote(target, draft.texts);
    return 'problem' in anywhere
      ? place
      : { problem: 'The words are in a note: notes have citations but no mentions.' };
  }
  const paragraph = draft.paragraphs[place.text];
  return paragraph === undefined ? { problem: 'The words are in no paragraph.' } : { paragraph, place };
}

function findMention(
  draft: CorrectedDraft,
  target: TextQuote,
): { readonly paragraph: DraftParagraph; readonly mention: MentionRecord | null } | Orphaned {
  const found = findInParagraphs(draft, target);
  if ('problem' in found) return found;
  const { paragraph, place } = found;
  const there = paragraph.mentions.filter((mention) => overlap(mention, place));
  const same = there.find(({ start, end }) => start === place.start && end === place.end);
  if (same === undefined && there.length > 1)
    return { problem: `${there.length} mentions stand there: quote the words of one.` };
  return { paragraph, mention: same ?? there[0] ?? null };
}

/** The slug of an actor, by its slug, its name or an alias; undefined where none is known by that. */
function actorOf(draft: CorrectedDraft, given: GivenActor): string | undefined {
  if (typeof given !== 'string') return newActor(draft, given);
  const record = draft.actors.get(given) ?? byName(draft.actors.values(), given) ?? registered(draft, given);
  if (record === undefined) return undefined;
  take(draft, record);
  return record.slug;
}

function newActor(draft: CorrectedDraft, { name, kind }: Pick<ActorRecord, 'name' | 'kind'>): string {
  const known = registered(draft, name);
  const record = known ?? {
    slug: slugOf(name) || name,
    name,
    kind,
    aliases: [],
    description: null,
    affiliation: null,
    wikidataId: null,
    registered: false,
  };
  take(draft, record);
  return record.slug;
}

/** An actor comes with the one that it acts for. */
function take(draft: CorrectedDraft, record: ActorRecord): void {
  if (!draft.actors.has(record.slug)) draft.actors.set(record.slug, record);
  const affiliated =
    record.affiliation === null ? undefined : draft.registries.lexicon().recordBySlug.get(record.affiliation);
  if (affiliated !== undefined && !draft.actors.has(affiliated.slug)) take(draft, affiliated);
}

function registered({ registries }: CorrectedDraft, named: string): ActorRecord | undefined {
  const { recordBySlug } = registries.lexicon();
  return recordBySlug.get(named) ?? recordBySlug.get(slugOf(named)) ?? byName(recordBySlug.values(), named);
}

function byName(records: Iterable<ActorRecord>, named: string): ActorRecord | undefined {
  const slug = slugOf(named);
  for (const record of records) {
    if (record.slug === slug || [record.name, ...record.aliases].some((name) => slugOf(name) === slug)) return record;
  }
  return undefined;
}

function unknownActor(given: GivenActor | undefined): Orphaned {
  const name = typeof given === 'string' ? given : '';
  return { problem: `No actor “${name}” is known: give a new one as {name: ${name}, kind: PERSON}.` };
}
