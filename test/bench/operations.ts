import { readFileSync } from 'node:fs';
import type { Pages, Variables } from './corpus/pages.ts';
import { graphqlEvent } from './lambda-event.ts';

const files = {
  article: 'article',
  actor: 'actor',
  actorOfOneArticle: 'actor',
  source: 'source',
  list: 'list',
} as const satisfies Readonly<Record<keyof Pages, string>>;

/** The document that asks for a page of the kind. */
function documentOf(page: keyof Pages): string {
  return readFileSync(new URL(`operations/${files[page]}.graphql`, import.meta.url), 'utf8');
}

/** Requests by POST for the pages, as they reach a function. */
export function postedEvents(page: keyof Pages, variables: readonly Variables[]): object[] {
  const query = documentOf(page);
  return variables.map((values) => graphqlEvent(JSON.stringify({ query, variables: values })));
}
