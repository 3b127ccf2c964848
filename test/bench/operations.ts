import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Pages, Variables } from './corpus/pages.ts';
import { gotEvent, postedEvent } from './lambda-event.ts';

const files = {
  article: 'article',
  actor: 'actor',
  actorOfOneArticle: 'actor',
  source: 'source',
  list: 'list',
} as const satisfies Readonly<Record<keyof Pages, string>>;

/** The document that asks for a page of the kind. */
export function documentOf(page: keyof Pages): string {
  return readFileSync(new URL(`operations/${files[page]}.graphql`, import.meta.url), 'utf8');
}

/** SHA-256 of a document, in hexadecimal. */
export function idOf(document: string): string {
  return hash('sha256', document);
}

/** Requests by POST for the pages, as they reach a function. */
export function postedEvents(page: keyof Pages, variables: readonly Variables[]): object[] {
  const query = documentOf(page);
  return variables.map((values) => postedEvent(JSON.stringify({ query, variables: values })));
}

/** Requests by GET for the pages, by the id of a persisted document (GraphQL over HTTP). */
export function gotEvents(page: keyof Pages, variables: readonly Variables[]): object[] {
  const documentId = `sha256:${idOf(documentOf(page))}`;
  return variables.map((values) => gotEvent({ documentId, variables: JSON.stringify(values) }));
}

/** The same as Apollo's clients ask for them, by the hash of an automatically persisted query. */
export function automaticallyPersistedEvents(page: keyof Pages, variables: readonly Variables[]): object[] {
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: idOf(documentOf(page)) } });
  return variables.map((values) => gotEvent({ variables: JSON.stringify(values), extensions }));
}

/** What they send when the server does not know the hash yet. */
export function persistingEvent(page: keyof Pages, variables: Variables): object {
  const query = documentOf(page);
  const extensions = { persistedQuery: { version: 1, sha256Hash: idOf(query) } };
  return postedEvent(JSON.stringify({ query, variables, extensions }));
}
