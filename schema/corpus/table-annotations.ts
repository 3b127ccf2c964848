import type { StoredArticle } from '../records/stored-article.ts';
import { keyOfPart } from '../table/annotated-entry.ts';
import { totalOf as sumOf } from '../table/annotation-counts.ts';
import { inflateBody } from '../table/entry-body.ts';
import { stringAt } from '../table/item.ts';
import { articlePosition } from '../table/keys.ts';
import type { Annotation, AnnotationList } from './annotation-list.ts';
import type { ArticleReference } from './corpus.ts';
import { tableEntries } from './entries.ts';
import { isOfState, referenceOf } from './served-articles.ts';
import type { TableReads } from './table-reads.ts';

export interface ListOfAnnotations<Listed, ListPlace> {
  readonly partition: string;
  readonly prefix: string;
  readonly inBody: (body: unknown) => readonly (Listed | ListPlace)[];
  readonly isPlace: (held: Listed | ListPlace) => held is ListPlace;
  /** What a document gives to the list. */
  readonly inDocument: (article: StoredArticle) => readonly Listed[];
  readonly find: (listed: Listed, place: ListPlace) => boolean;
  readonly isGiven?: (listed: Listed) => boolean;
  readonly only: AnnotationList<unknown>['only'];
  readonly total?: () => Promise<number | null>;
}

/** A list of annotations that stand in the entries of a partition; what an entry does not hold whole is in its document. */
export function annotationList<Listed, ListPlace, Node>(
  { query, items, articles, spending }: TableReads,
  { partition, prefix, inBody, isPlace, inDocument, find, isGiven, only, total }: ListOfAnnotations<Listed, ListPlace>,
  nodeOf: (listed: Listed, article: ArticleReference) => Node,
): AnnotationList<Node> {
  return {
    read: tableEntries(query, partition, prefix),
    prefix,
    only,
    ...(total === undefined ? {} : { total }),
    lookAhead: ([entry]) => {
      if (entry !== undefined) articles.served(stringAt(entry.item, 'slug')).catch(() => undefined);
    },
    annotationsOf: async (entries, partsOf) => {
      const [first] = entries;
      if (first === undefined) return [];
      // All of it travels in one batch with the head that tells which of them counts.
      const states = entries.map((entry) => {
        const { item, counts } = entry;
        const parts = partsOf(counts).map((part) => ({
          start: counts.slice(0, part).reduce((sum, one) => sum + sumOf(one), 0),
          item: part === 0 ? item : items.load(keyOfPart(item, prefix, part)),
        }));
        return { entry, parts };
      });
      // Together, since a part that fails while nobody waits for it would end the process.
      const loading = states.flatMap(({ parts }) => parts.map(({ item }) => item));
      const [article] = await Promise.all([articles.served(stringAt(first.item, 'slug')), ...loading]);
      if (article === null) return [];
      const reference = referenceOf(article);
      const annotation = (listed: Listed, index: number): Annotation<Node> => ({
        index,
        node: nodeOf(listed, reference),
        given: isGiven === undefined || isGiven(listed),
      });
      const own = states.find(({ entry }) => isOfState(article, entry));
      const held: { readonly index: number; readonly listed: Listed | ListPlace }[] = [];
      let isWhole = own !== undefined;
      for (const { start, item } of own?.parts ?? []) {
        const part = await item;
        if (part === null) {
          isWhole = false;
          continue;
        }
        spending?.decode(part.body?.B?.length ?? 0);
        held.push(...inBody(inflateBody(part)).map((listed, index) => ({ index: start + index, listed })));
      }
      const needsDocument = !isWhole || held.some(({ listed }) => isPlace(listed));
      if (own === undefined && articlePosition(article.header) !== first.position) return [];
      const document = needsDocument ? await articles.load(article.header.slug) : null;
      const inArticle = document === null ? [] : inDocument(document);
      if (!isWhole) return inArticle.map(annotation);
      return held
        .toSorted((left, right) => left.index - right.index)
        .flatMap(({ index, listed }) => {
          const known = isPlace(listed) ? inArticle.find((one) => find(one, listed)) : listed;
          return known === undefined ? [] : [annotation(known, index)];
        });
    },
  };
}
