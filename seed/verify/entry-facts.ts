import type { ArticleSummary } from '../../schema/records/stored-article.ts';
import { headerFromItem } from '../../schema/table/article-entry.ts';
import { citationFromItem } from '../../schema/table/citation-entry.ts';
import type { Item } from '../../schema/table/item.ts';
import { articleList, citationList, issueList, mentionList } from '../../schema/table/keys.ts';
import { mentionFromItem } from '../../schema/table/mention-entry.ts';
import { readable } from './readable.ts';

type Described = Partial<Pick<ArticleSummary, 'slug' | 'title' | 'revision'>>;

/** What an entry of a list of articles must say, as text that is compared. */
export function articleFacts({ slug, title, revision }: Described): string {
  return JSON.stringify([slug, title, revision]);
}

interface AnnotationPlace {
  readonly article: Described;
  readonly paragraph: number;
  /** Of a mention where it starts, of a citation its number. */
  readonly place: number;
}

/** What an entry of a mention or a citation must say: of which revision it is, and where in the article it stands. */
export function annotationFacts({ article, paragraph, place }: AnnotationPlace): string {
  return JSON.stringify([article.slug, article.title, article.revision, paragraph, place]);
}

/** What a stored entry says; empty where it cannot be read. */
export function factsOfEntry(list: string, item: Item): string {
  return readable(() => readFacts(list, item)) ?? '';
}

function readFacts(list: string, item: Item): string | null {
  if (list === articleList || list === issueList) return articleFacts(headerFromItem(item));
  if (list === mentionList) {
    const held = mentionFromItem(item);
    return annotationFacts({ ...held, place: 'mention' in held ? held.mention.start : held.start });
  }
  if (list !== citationList) return null;
  const held = citationFromItem(item);
  return annotationFacts({ ...held, place: 'citation' in held ? held.citation.number : held.number });
}
