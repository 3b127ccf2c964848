import { html } from 'hono/html';
import type { RunOperation } from '../../../schema/client/operation.ts';
import {
  articleActorsPage,
  articlePage as articlePageOperation,
  correctionsPage,
} from '../../../schema/client/operations.ts';
import { articleAddress, correctionsAddress, revisionsAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import type { Article, ArticleActor, ArticleView, EditorView } from '../article.ts';
import { linksOf } from '../article-links.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { articleHead, countsOf } from '../parts/article-head.ts';
import { body } from '../parts/body.ts';
import { cast } from '../parts/cast.ts';
import { chosenActor } from '../parts/chosen.ts';
import { citedBy } from '../parts/cited-by.ts';
import { citedSources } from '../parts/cited-sources.ts';
import { contents } from '../parts/contents.ts';
import { endnotes } from '../parts/endnotes.ts';
import { downloads, exportLinks } from '../parts/export-links.ts';
import { legend } from '../parts/legend.ts';
import { markersOf } from '../parts/markers.ts';
import { viewParameter, viewSwitch } from '../parts/view-switch.ts';
import { ReaderError } from '../reader-error.ts';
import { dayInWords, publishedInWords } from '../words.ts';

/**
 * An article with its annotations: one request to the table, and some for its links. `?actor=SLUG` highlights that actor,
 * `?view=editor` shows what was guessed, corrected and unsure.
 */
export const articlePage: MakePage = async ({ run, slug, query }) => {
  const { article } = await answered(run(articlePageOperation, { slug }));
  if (article === null) {
    throw new ReaderError(404, 'No such article', 'It may have been withdrawn, or the address mistyped.');
  }
  const actors = await allActors(article, run);
  const chosen = actors.find(({ node }) => node.slug === query.get('actor')) ?? null;
  const links = await linksOf(slug, run);
  const [parameter, value] = viewParameter;
  const editor = query.get(parameter) === value ? await editorView(slug, run) : null;
  const view: ArticleView = { article, actors, chosen, markers: markersOf(article), links, editor };
  const { title, publication, published } = article;
  return {
    title: chosen === null ? title : `${chosen.node.name} in ${title}`,
    description: `${publication?.name ?? 'An article'}, ${publishedInWords(published)}: ${countsOf(
      article,
      actors.length,
    )
      .map(({ count }) => count)
      .join(', ')}.`,
    layout: 'of-article',
    section: 'articles',
    canonical: articleAddress(slug),
    forTools: exportLinks(article),
    asked: { documentId: articlePageOperation.documentId, variables: { slug } },
    main: html`<article class="article${editor === null ? '' : ' for-editors'}">
${articleHead(view)}
${chosenActor(view)}
${contents(article)}
${legend(article)}
${viewSwitch(view)}
${editor === null ? null : editor.whole()}
${body(view)}
${endnotes(article)}
${citedSources(view)}
${citedBy(links)}
${downloads(article)}
<p class="downloads"><a href="${correctionsAddress(slug)}">Check and correct this article</a>${revisionsLink(article)}</p>
${colophon(article)}
</article>
${cast(view)}`,
  };
};

async function editorView(slug: string, run: RunOperation): Promise<EditorView | null> {
  const { article } = await answered(run(correctionsPage, { slug }));
  return article === null ? null : (await import('../parts/editor-view.ts')).editorViewOf(article);
}

/** A page of a list holds a hundred; more of the same article are there already. */
async function allActors({ slug, actors }: Article, run: RunOperation): Promise<readonly ArticleActor[]> {
  const all = [...actors.edges];
  let { hasNextPage, endCursor } = actors.pageInfo;
  while (hasNextPage && endCursor !== null) {
    const { article } = await answered(run(articleActorsPage, { slug, after: endCursor }));
    if (article === null) break;
    all.push(...article.actors.edges);
    ({ hasNextPage, endCursor } = article.actors.pageInfo);
  }
  return all;
}

/** Only where there is more than one. */
function revisionsLink({ slug, annotation: { revision } }: Article): Markup | null {
  return revision > 1 ? html` <a href="${revisionsAddress(slug)}">See what changed in revision ${revision}</a>` : null;
}

function colophon({ annotation }: Article): Markup {
  const { revision, ingestedAt, pipelineVersion, documentHash } = annotation;
  return html`<p class="colophon">Revision ${revision}, annotated by pipeline <code>${pipelineVersion}</code> on <time datetime="${ingestedAt}">${dayInWords(ingestedAt.slice(0, 10))}</time>, from the document <code>${documentHash.slice(0, 12)}</code>.</p>`;
}
