import type { ActorRecord } from '../../schema/records/actor.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import {
  citationsByActor,
  citationsBySource,
  type ListedMention,
  mentionsByActor,
} from '../../schema/table/annotations-of.ts';
import { toStoredJson } from '../../schema/table/formats/stored-json.ts';
import { type RecordType, recordPartition } from '../../schema/table/keys.ts';
import type { ListedNames } from '../../schema/table/name-entry.ts';
import { monthCounter, yearCounter } from '../../schema/table/period-counter.ts';
import { kindCounter } from '../../schema/table/record.ts';

/** What one article adds to the record of an actor, a source or a publication. */
export interface Contribution {
  readonly type: RecordType;
  readonly slug: string;
  /** The record itself, as JSON. */
  readonly data: string;
  readonly names: ListedNames;
  /** Without zeros. */
  readonly counters: Readonly<Record<string, number>>;
  readonly surfaceForms: readonly string[];
}

/** How a publish changes one record: the change of its counters and what it says from then on. */
export interface RecordChange extends Contribution {
  /** Differences. `articles` is +1, -1 or absent. */
  readonly counters: Readonly<Record<string, number>>;
}

/** What an article adds, a contribution a record. Takes time in proportion to the article. */
export function contributionsOf(article: StoredArticle): Contribution[] {
  return [...actors(article), ...sources(article), ...publication(article)];
}

/** The records that going from one version of an article to another touches, in a fixed order. */
export function changesBetween(before: readonly Contribution[], after: readonly Contribution[]): RecordChange[] {
  const [old, now] = [before, after].map(
    (all) => new Map(all.map((one) => [recordPartition(one.type, one.slug), one])),
  );
  const changes: RecordChange[] = [];
  for (const key of [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort()) {
    const [was, is] = [old?.get(key), now?.get(key)];
    const says = is ?? was;
    if (says === undefined) continue;
    const counters = difference(was?.counters ?? {}, is?.counters ?? {});
    const known = new Set(was?.surfaceForms);
    const same = was?.data === is?.data && is?.surfaceForms.every((form) => known.has(form)) === true;
    if (same && Object.keys(counters).length === 0) continue;
    changes.push({ ...says, counters });
  }
  return changes;
}

/** How counters change from one state to another, without zeros. */
export function difference(
  was: Readonly<Record<string, number>>,
  is: Readonly<Record<string, number>>,
): Record<string, number> {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  const entries = names.map((name): [string, number] => [name, (is[name] ?? 0) - (was[name] ?? 0)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== 0));
}

function actors(article: StoredArticle): Contribution[] {
  const records = new Map(article.actors.map((actor) => [actor.slug, actor]));
  const citations = citationsByActor(article);
  return [...mentionsByActor(article)].map(([slug, mentions]) => {
    const record = records.get(slug);
    if (record === undefined) throw new Error(`The article mentions "${slug}" and has no such actor.`);
    const affiliationRecord = record.affiliation === null ? null : (records.get(record.affiliation) ?? null);
    return {
      type: 'ACTOR',
      slug,
      data: toStoredJson({ ...record, affiliationRecord }),
      names: namesOf(record),
      counters: {
        articles: 1,
        ...citing(citations.get(slug) ?? []),
        ...counted(mentions),
        ...timed(article, mentions.length),
      },
      surfaceForms: [],
    };
  });
}

function namesOf({ name, aliases, kind, surname }: ActorRecord): ListedNames {
  return { name, aliases, kind, ...(surname !== undefined && { surname }) };
}

function citing({ length: citations }: readonly unknown[]): Record<string, number> {
  return citations === 0 ? {} : { citations };
}

function counted(mentions: readonly ListedMention[]): Record<string, number> {
  const counters: Record<string, number> = { mentions: mentions.length };
  for (const { mention } of mentions) {
    const ofKind = kindCounter('mentions', mention.kind);
    counters[ofKind] = (counters[ofKind] ?? 0) + 1;
  }
  return counters;
}

function sources(article: StoredArticle): Contribution[] {
  const records = new Map(article.sources.map((source) => [source.slug, source]));
  return [...citationsBySource(article)].map(([slug, citations]) => {
    const record = records.get(slug);
    if (record === undefined) throw new Error(`The article cites "${slug}" and has no such source.`);
    const forms = citations.flatMap(({ citation }) => citation.sourceText ?? []);
    return {
      type: 'SOURCE',
      slug,
      data: toStoredJson(record),
      names: { name: record.name, aliases: record.abbreviations ?? [], kind: null },
      counters: { articles: 1, citations: citations.length, ...timed(article, citations.length) },
      surfaceForms: [...new Set(forms)].sort(),
    };
  });
}

/** Counters of the article's month and year. */
function timed({ published: { earliest } }: StoredArticle, annotations: number): Record<string, number> {
  return { [monthCounter(earliest)]: annotations, [yearCounter(earliest)]: 1 };
}

function publication({ publication: record, published }: StoredArticle): Contribution[] {
  if (record === null) return [];
  const names = { name: record.name, aliases: record.abbreviation === null ? [] : [record.abbreviation], kind: null };
  return [
    {
      type: 'PUBLICATION',
      slug: record.slug,
      data: toStoredJson(record),
      names,
      counters: { articles: 1, [yearCounter(published.earliest)]: 1 },
      surfaceForms: [],
    },
  ];
}
