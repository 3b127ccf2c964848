import type { StoredArticle } from '../../schema/records/stored-article.ts';
import type { RecordType } from '../../schema/table/keys.ts';
import type { ListedNames } from '../../schema/table/name-entry.ts';
import { kindCounter } from '../../schema/table/record.ts';
import { actorOf, actorsBehindCitations, actorsMentionedIn, sourcesCitedIn } from './entries.ts';

/** What one article adds to the record of an actor, a source or a publication. */
export interface Contribution {
  readonly type: RecordType;
  readonly slug: string;
  /** The record itself, as JSON. */
  readonly data: string;
  readonly names: ListedNames;
  readonly counters: Readonly<Record<string, number>>;
  readonly surfaceForms: readonly string[];
}

/** How a publish changes one record: the change of its counters and what it says from then on. */
export interface RecordChange extends Contribution {
  /** Differences; without zeros. `articles` is +1, -1 or absent. */
  readonly counters: Readonly<Record<string, number>>;
}

/** By `type#slug`. */
function contributionsOf(article: StoredArticle | null): Map<string, Contribution> {
  const all = article === null ? [] : [...actors(article), ...sources(article), ...publication(article)];
  return new Map(all.map((contribution) => [`${contribution.type}#${contribution.slug}`, contribution]));
}

/** The records that going from one version of an article to another touches, in a fixed order. */
export function changesBetween(before: StoredArticle | null, after: StoredArticle | null): RecordChange[] {
  const old = contributionsOf(before);
  const now = contributionsOf(after);
  const changes: RecordChange[] = [];
  for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(key), now.get(key)];
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

function difference(
  was: Readonly<Record<string, number>>,
  is: Readonly<Record<string, number>>,
): Record<string, number> {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  const entries = names.map((name): [string, number] => [name, (is[name] ?? 0) - (was[name] ?? 0)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== 0));
}

function actors(article: StoredArticle): Contribution[] {
  const mentions = article.paragraphs.flatMap((paragraph) => paragraph.mentions);
  const cited = actorsBehindCitations(article);
  return actorsMentionedIn(article).map((slug) => {
    const record = actorOf(article, slug);
    if (record === undefined) throw new Error(`The article mentions "${slug}" and has no such actor.`);
    const affiliationRecord = actorOf(article, record.affiliation) ?? null;
    const counters: Record<string, number> = {
      articles: 1,
      mentions: 0,
      citations: cited.filter((actor) => actor === slug).length,
    };
    for (const { actor, kind } of mentions) {
      if (actor !== slug) continue;
      const ofKind = kindCounter('mentions', kind);
      counters.mentions = (counters.mentions ?? 0) + 1;
      counters[ofKind] = (counters[ofKind] ?? 0) + 1;
    }
    return {
      type: 'ACTOR',
      slug,
      data: JSON.stringify({ ...record, affiliationRecord }),
      names: { name: record.name, aliases: record.aliases, kind: record.kind },
      counters,
      surfaceForms: [],
    };
  });
}

function sources(article: StoredArticle): Contribution[] {
  const citations = article.paragraphs.flatMap((paragraph) => paragraph.citations);
  return sourcesCitedIn(article).map((slug) => {
    const record = article.sources.find((source) => source.slug === slug);
    if (record === undefined) throw new Error(`The article cites "${slug}" and has no such source.`);
    const own = citations.filter((citation) => citation.source === slug);
    const forms = own.map((citation) => citation.sourceText).filter((text) => text !== null);
    return {
      type: 'SOURCE',
      slug,
      data: JSON.stringify(record),
      names: { name: record.name, aliases: [], kind: null },
      counters: { articles: 1, citations: own.length },
      surfaceForms: [...new Set(forms)].sort(),
    };
  });
}

function publication({ publication: record }: StoredArticle): Contribution[] {
  if (record === null) return [];
  const names = { name: record.name, aliases: record.abbreviation === null ? [] : [record.abbreviation], kind: null };
  return [
    {
      type: 'PUBLICATION',
      slug: record.slug,
      data: JSON.stringify(record),
      names,
      counters: { articles: 1 },
      surfaceForms: [],
    },
  ];
}
