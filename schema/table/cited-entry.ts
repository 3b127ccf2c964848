import type { CitedReference } from '../links/cited-reference.ts';
import { partsOfDayName } from '../links/work-names.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import { type Item, keyItem, optionalStringAt } from './item.ts';
import { articleList, articlePosition, citedPartition, entryKey } from './keys.ts';
import { listIn, textIn, textOrNullIn } from './stored-tuple.ts';

/*
 * That an article cites what has a name (`schema/links/work-names.ts`), and what it prints of it there: enough to tell
 * which of several articles of that name it means. Most print no more than the name says, and then the entry does not either.
 */

/** In bytes: with it, an entry stays below one write unit. What is longer is read from the citing article. */
export const longestCites = 600;
const inDocument = 'DOCUMENT';

export function citedEntryItem(
  name: string,
  article: StoredArticle,
  references: readonly CitedReference[],
  attempt: string,
): Item {
  const printed = printedText(name, references);
  return {
    ...keyItem(entryKey(citedPartition(name), articleList, articlePosition(article), attempt)),
    slug: { S: article.slug },
    ...(printed === null ? {} : { cites: { S: printed } }),
  };
}

function printedText(name: string, references: readonly CitedReference[]): string | null {
  const [only, ...others] = references;
  if (only !== undefined && others.length === 0 && isSaidBy(name, only)) return null;
  const text = JSON.stringify(
    references.map(({ source, periods, title, authors, address }) => [source, periods, title, authors, address]),
  );
  return Buffer.byteLength(text) <= longestCites ? text : inDocument;
}

/** What the name of a publication's day says by itself. */
function referenceOfName(name: string): CitedReference | null {
  const parts = partsOfDayName(name);
  if (parts === null) return null;
  const { publication, day } = parts;
  return { source: publication, periods: [[day, day]], title: null, authors: [], address: null };
}

function isSaidBy(name: string, reference: CitedReference): boolean {
  const said = referenceOfName(name);
  return (
    said !== null &&
    reference.title === null &&
    reference.authors.length === 0 &&
    reference.address === null &&
    JSON.stringify(reference.periods) === JSON.stringify(said.periods)
  );
}

/** What the article of an entry cites under a name; null where the article itself has to be asked. */
export function referencesOfEntry(name: string, item: Item): readonly CitedReference[] | null {
  const printed = optionalStringAt(item, 'cites');
  if (printed === inDocument) return null;
  if (printed === null) {
    const said = referenceOfName(name);
    return said === null ? null : [said];
  }
  return listIn(JSON.parse(printed)).map((stored): CitedReference => {
    const [source, periods, title, authors, address] = listIn(stored);
    return {
      source: textOrNullIn(source),
      periods: listIn(periods).map((period) => {
        const [from, to] = listIn(period);
        return [textIn(from), textIn(to)];
      }),
      title: textOrNullIn(title),
      authors: listIn(authors).map(textIn),
      address: textOrNullIn(address),
    };
  });
}
