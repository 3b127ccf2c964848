import type { ActorRecord } from '../../schema/records/actor.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import type { RecordType } from '../../schema/table/keys.ts';
import { kindCounter } from '../../schema/table/record.ts';
import { actorsBehind } from './expected-entries.ts';

export type Counters = Record<string, number>;

/** `ACTOR#russia`: the partition of a record. */
export type RecordId = `${RecordType}#${string}`;

/** What one live article adds to each record's counters, counted from its text's annotations. */
export function countsOf(article: StoredArticle): Map<RecordId, Counters> {
  const counts = new Map<RecordId, Counters>();
  const [year = '', month = ''] = article.published.earliest.split('-');
  const ofArticle = (): Counters => ({ articles: 1, ...yearOf(article) });
  const add = (id: RecordId, name: string): void => {
    const counters = counts.get(id) ?? ofArticle();
    counts.set(id, counters);
    counters[name] = (counters[name] ?? 0) + 1;
  };
  if (article.publication !== null) counts.set(`PUBLICATION#${article.publication.slug}`, ofArticle());
  for (const paragraph of article.paragraphs) {
    for (const { actor, kind } of paragraph.mentions) {
      add(`ACTOR#${actor}`, 'mentions');
      add(`ACTOR#${actor}`, kindCounter('mentions', kind));
      add(`ACTOR#${actor}`, `${year}-${month}`);
    }
    for (const citation of paragraph.citations) {
      if (citation.source !== null) {
        add(`SOURCE#${citation.source}`, 'citations');
        add(`SOURCE#${citation.source}`, `${year}-${month}`);
      }
      for (const actor of actorsBehind(paragraph, citation)) add(`ACTOR#${actor}`, 'citations');
    }
  }
  return counts;
}

/** The counter of the totals, and of records, in which an article counts once by its year. */
export function yearOf({ published }: StoredArticle): Counters {
  const [year = ''] = published.earliest.split('-');
  return { [year]: 1 };
}

/** Adds counters up, in place. */
export function addCounters(sum: Counters, counters: Counters): void {
  for (const [name, value] of Object.entries(counters)) sum[name] = (sum[name] ?? 0) + value;
}

/** By how much `got` differs from `want`, counter by counter; empty where it does not. */
export function differences(got: Counters, want: Counters): Counters {
  const names = new Set([...Object.keys(got), ...Object.keys(want)]);
  const found: Counters = {};
  for (const name of [...names].sort()) {
    const difference = (got[name] ?? 0) - (want[name] ?? 0);
    if (difference !== 0) found[name] = difference;
  }
  return found;
}

/** The counter of the corpus's totals in which a record with articles counts once. */
export function totalOf(id: RecordId, kind: ActorRecord['kind'] | null): string {
  if (id.startsWith('ACTOR#')) return kindCounter('actors', kind ?? 'unknown');
  return id.startsWith('SOURCE#') ? 'sources' : 'publications';
}
