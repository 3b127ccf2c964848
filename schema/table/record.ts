import { type ActorRecord, actorKinds } from '../records/actor.ts';
import type { ActorCounts, CorpusTotals, PublicationCounts, SourceCounts } from '../records/counts.ts';
import type { mentionKinds } from '../records/mention.ts';
import type { PublicationRecord } from '../records/publication.ts';
import type { SourceRecord } from '../records/source.ts';
import { type Item, numberAt, optionalStringAt, stringSetAt } from './item.ts';
import { checkLayout } from './layout.ts';
import { storedAt } from './stored-at.ts';

/** An actor as its record holds it: with the actor it is affiliated with. */
export interface StoredActor extends ActorRecord {
  readonly affiliationRecord: ActorRecord | null;
}

export const maximumSurfaceForms = 50;

/**
 * Counters are attributes of their own, so that one update can change some of them under one condition. `mentions:NAME`
 * and its like count one kind.
 */
export const kindCounter = (name: 'mentions' | 'actors', kind: string): string => `${name}:${kind}`;

export function actorCountsOf(item: Item): ActorCounts {
  const byKind = (kind: (typeof mentionKinds)[number]): number => numberAt(item, kindCounter('mentions', kind));
  return {
    articles: numberAt(item, 'articles'),
    mentions: numberAt(item, 'mentions'),
    mentionsByKind: {
      NAME: byKind('NAME'),
      METONYM: byKind('METONYM'),
      DEMONYM: byKind('DEMONYM'),
      DESCRIPTION: byKind('DESCRIPTION'),
    },
    citations: numberAt(item, 'citations'),
  };
}

export function sourceCountsOf(item: Item): SourceCounts {
  return { articles: numberAt(item, 'articles'), citations: numberAt(item, 'citations') };
}

export function publicationCountsOf(item: Item): PublicationCounts {
  return { articles: numberAt(item, 'articles') };
}

/** @throws UnreadableError where the table is of a layout that this version does not know */
export function totalsOf(item: Item | undefined): CorpusTotals {
  checkLayout(item);
  const count = (name: string): number => (item === undefined ? 0 : numberAt(item, name));
  const ofKind = (kind: (typeof actorKinds)[number]): number => count(kindCounter('actors', kind));
  return {
    articles: count('articles'),
    publications: count('publications'),
    sources: count('sources'),
    actors: actorKinds.reduce((sum, kind) => sum + ofKind(kind), 0),
    actorsByKind: {
      PERSON: ofKind('PERSON'),
      STATE: ofKind('STATE'),
      ORGANISATION: ofKind('ORGANISATION'),
      GROUP: ofKind('GROUP'),
    },
  };
}

/** True where some article that is live speaks of it: else nobody sees the record. */
export function isListed(item: Item | undefined): item is Item {
  if (item === undefined || numberAt(item, 'articles') === 0) return false;
  checkLayout(item);
  return true;
}

/** The attempt that wrote the names under which the record is listed. */
export function namesAttemptOf(item: Item): string | null {
  return optionalStringAt(item, 'namesAttempt');
}

export function actorFromItem(item: Item): StoredActor {
  const stored = storedAt(item, 'actor');
  if (isActor(stored)) return stored;
  throw new Error(`The item ${item.pk?.S} / ${item.sk?.S} is not an actor.`);
}

export function sourceFromItem(item: Item): SourceRecord {
  const stored = storedAt(item, 'source');
  if (isSource(stored)) return stored;
  throw new Error(`The item ${item.pk?.S} / ${item.sk?.S} is not a source.`);
}

export function surfaceFormsOf(item: Item): readonly string[] {
  return [...stringSetAt(item, 'surfaceForms')].sort().slice(0, maximumSurfaceForms);
}

export function publicationFromItem(item: Item): PublicationRecord {
  const stored = storedAt(item, 'publication');
  if (isPublication(stored)) return stored;
  throw new Error(`The item ${item.pk?.S} / ${item.sk?.S} is not a publication.`);
}

function isActor(stored: object): stored is StoredActor {
  return 'slug' in stored && 'name' in stored && 'kind' in stored && 'affiliationRecord' in stored;
}

function isSource(stored: object): stored is SourceRecord {
  return 'slug' in stored && 'name' in stored && 'homepage' in stored;
}

function isPublication(stored: object): stored is PublicationRecord {
  return 'slug' in stored && 'name' in stored && 'abbreviation' in stored;
}
