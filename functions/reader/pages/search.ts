import { html } from 'hono/html';
import {
  type ActorEntryFragment,
  searchPage as operation,
  type SearchPageQuery,
  textHitsPage,
} from '../../../schema/client/operations.ts';
import { foldedName } from '../../../schema/slug.ts';
import {
  actorAddress,
  actorsAddress,
  articleAddress,
  publicationAddress,
  sourceAddress,
  sourcesAddress,
  withParameters,
} from '../addresses.ts';
import { answered } from '../answered.ts';
import { actorKindNames, actorKinds } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { languageOf } from '../parts/language.ts';
import { nameStartOf } from '../parts/name-search.ts';
import { textHits } from '../parts/text-hits.ts';
import { countOf, numberInWords, publishedInWords } from '../words.ts';

interface Hit {
  readonly address: string;
  readonly name: string;
  readonly about: string;
  /** What its name and page are in: English without it, null where it is not known. */
  readonly language?: string | null;
}

/** What is found of one kind. */
interface Found {
  readonly title: string;
  /** What one of them is called. */
  readonly one: string;
  readonly hits: readonly Hit[];
  /** The list of all of them. */
  readonly all?: string;
  /** Whether there are more than were counted. */
  readonly more?: boolean;
}

/** So many actors, and sources, are counted; of each kind so many are shown. */
const mostCounted = 100;
const mostShown = 20;

/** What a search in the head of a page finds: actors and sources by the beginning of a name, the most frequent first, titles and publications by words, and whatever text has all of them. */
export const searchPage: MakePage = async ({ run, query }) => {
  const words = nameStartOf(query, 'q');
  if (words === undefined)
    return shown('', html`<p class="nothing">Type the beginning of a name, or words of a title or text.</p>`);
  const after = query.get('after');
  if (after !== null) {
    const { search } = await answered(run(textHitsPage, { words, after }));
    return shown(words, textHits(search, words, new Set()) ?? html`<p class="nothing">There is no more.</p>`);
  }
  const answer = await answered(run(operation, { name: words, first: mostCounted }));
  const found = foundIn(answer, words).filter(({ hits }) => hits.length > 0);
  const hasWords = wordsIn(words);
  const titled = answer.articles.nodes.filter(({ title }) => hasWords(title)).map(({ slug }) => slug);
  const inText = textHits(answer.search, words, new Set(titled));
  return shown(
    words,
    found.length === 0 && inText === null
      ? html`<p class="nothing">Nothing found. Try fewer letters or other words.</p>`
      : html`${found.map(foundMarkup)}${inText}`,
    (answer.articles.totalCount ?? 0) > answer.articles.nodes.length
      ? `Titles are of the newest ${answer.articles.nodes.length} articles.`
      : undefined,
  );
};

function shown(words: string, results: Markup, note?: string) {
  return {
    title: words === '' ? 'Search' : `Search for ${words}`,
    description: words === '' ? null : `What gloss has on “${words}”.`,
    section: null,
    // What is found has pages of its own.
    forTools: html`<meta name="robots" content="noindex">\n`,
    search: words,
    main: html`<header class="page-head">
<h1>${words === '' ? 'Search' : html`Search for “${words}”`}</h1>
${note === undefined ? null : html`<p class="hint">${note}</p>`}
</header>
${results}`,
  };
}

function foundIn({ actors, sources, publications, articles }: SearchPageQuery, words: string): readonly Found[] {
  const hasWords = wordsIn(words);
  return [
    ...actorKinds.map((kind) => ({
      title: actorKindNames[kind].several,
      one: actorKindNames[kind].one,
      hits: actors.nodes
        .filter((actor) => actor.kind === kind)
        .sort((left, right) => right.mentionCount - left.mentionCount)
        .map(actorHit),
      all: withParameters(actorsAddress, { kind, name: words }),
      more: actors.pageInfo.hasNextPage,
    })),
    {
      title: 'Sources',
      one: 'Source',
      hits: sources.nodes
        .toSorted((left, right) => right.citationCount - left.citationCount)
        .map(({ slug, name, citationCount }) => ({
          address: sourceAddress(slug),
          name,
          about: countOf(citationCount, 'citation'),
        })),
      all: withParameters(sourcesAddress, { name: words }),
      more: sources.pageInfo.hasNextPage,
    },
    {
      title: 'Publications',
      one: 'Publication',
      hits: publications.nodes
        .filter(({ name, abbreviation }) => hasWords(`${name} ${abbreviation ?? ''}`))
        .map(({ slug, name, articles: { totalCount } }) => ({
          address: publicationAddress(slug),
          name,
          about: countOf(totalCount ?? 0, 'article'),
        })),
    },
    {
      title: 'Articles',
      one: 'Article',
      hits: articles.nodes
        .filter(({ title }) => hasWords(title))
        .map(({ slug, title, published, language }) => ({
          address: articleAddress(slug),
          language,
          name: title,
          about: publishedInWords(published),
        })),
    },
  ];
}

const actorHit = ({ slug, name, affiliation, mentionCount }: ActorEntryFragment): Hit => ({
  address: actorAddress(slug),
  name,
  about: `${affiliation === null ? '' : `${affiliation.name}, `}${countOf(mentionCount, 'mention')}`,
});

function foundMarkup({ title, one, hits, all, more = false }: Found): Markup {
  const count = `${numberInWords(hits.length)}${more ? '+' : ''}`;
  return html`<section class="found" data-one="${one}"><h2>${title} <span class="count">${count}</span></h2>
<ul class="names${title === 'Articles' ? ' dated' : ''}">${(all === undefined ? hits : hits.slice(0, mostShown)).map(
    ({ address, name, about, language = 'en' }) => {
      const { lang, hreflang } = languageOf(language);
      return html`<li><a href="${address}"${lang}${hreflang}>${name}</a> <span class="count">${about}</span></li>\n`;
    },
  )}</ul>
${all === undefined || (!more && hits.length <= mostShown) ? null : html`<p><a href="${all}">All ${title.toLowerCase()}</a></p>`}</section>
`;
}

/** Whether every word begins a word of a text, without case or diacritics. */
function wordsIn(words: string): (text: string) => boolean {
  const wanted = foldedName(words)
    .split('-')
    .filter((word) => word !== '');
  return (text) => {
    const has = foldedName(text).split('-');
    return wanted.length > 0 && wanted.every((word) => has.some((other) => other.startsWith(word)));
  };
}
