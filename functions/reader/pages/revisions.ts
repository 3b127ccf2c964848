import { html } from 'hono/html';
import type { RunOperation } from '../../../schema/client/operation.ts';
import {
  revisionsPage as operation,
  type RevisionsPageQuery,
  revisionChanges,
} from '../../../schema/client/operations.ts';
import { articleAddress, type Compared, revisionsAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { changes } from '../parts/changes.ts';
import { languageOf } from '../parts/language.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf, dayInWords } from '../words.ts';

/* A bundle of its own, which only who compares revisions needs. */

type Revision = NonNullable<RevisionsPageQuery['article']>['revisions'][number];

/** The revisions of an article, and what changed between two: `?from=3&to=4`, or the last two. */
export const revisionsPage: MakePage = async ({ run, slug, query }) => {
  const { article } = await answered(run(operation, { slug }));
  if (article === null) throw new ReaderError(404, 'No such article', 'No article has this address.');
  const all = [article.annotation, ...article.revisions];
  const lastTwo = comparedIn(new URLSearchParams(), all);
  const compared = comparedIn(query, all);
  const isUsual = compared?.from === lastTwo?.from && compared?.to === lastTwo?.to;
  const asked =
    compared === null
      ? { documentId: operation.documentId, variables: { slug } }
      : { documentId: revisionChanges.documentId, variables: { slug, ...compared } };
  return {
    title: `Revisions of ${article.title}`,
    description: `${countOf(all.length, 'revision')}, and what changed between them.`,
    section: 'articles',
    canonical: revisionsAddress(slug, isUsual ? null : compared),
    asked,
    main: html`<header class="page-head">
<p class="kicker">Revisions</p>
<h1${languageOf(article.language).lang}>${article.title}</h1>
<p class="facts"><span><a href="${articleAddress(slug)}">The article</a></span> <span>${countOf(all.length, 'revision')}</span></p>
</header>
${list(slug, all)}
${all.length > 1 ? choice(slug, all, compared) : null}
${compared === null ? null : await comparison(slug, compared, run)}`,
  };
};

/** What the address asks for; by default the last two. Null where there is nothing to compare. */
function comparedIn(query: URLSearchParams, all: readonly Revision[]): Compared | null {
  const to = numberIn(query, 'to') ?? all[0]?.revision;
  const from = numberIn(query, 'from') ?? all.find(({ revision }) => revision < (to ?? 0))?.revision;
  return from === undefined || to === undefined ? null : { from, to };
}

/** Throws `ReaderError` on what is no number of a revision. */
function numberIn(query: URLSearchParams, name: string): number | null {
  const value = query.get(name)?.trim() ?? '';
  if (value === '') return null;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new ReaderError(400, 'Not a revision', `“${value}” is not the number of a revision. Write one like 2.`);
}

/** The newest first, each with the way to what it changed. */
function list(slug: string, all: readonly Revision[]): Markup {
  const oldest = all.at(-1)?.revision ?? 1;
  return html`<ol class="checks">${all.map(({ revision, ingestedAt, pipelineVersion }, index) => {
    const before = all[index + 1]?.revision;
    return html`<li><p><strong>Revision ${revision}</strong>, <time datetime="${ingestedAt}">${dayInWords(ingestedAt.slice(0, 10))}, ${ingestedAt.slice(11, 16)} UTC</time>, annotated by pipeline ${pipelineVersion}</p>${
      before === undefined
        ? null
        : html`\n<p><a href="${revisionsAddress(slug, { from: before, to: revision })}" rel="nofollow">What changed since revision ${before}</a></p>`
    }</li>\n`;
  })}</ol>
${oldest === 1 ? null : html`<p class="hint">${oldest === 2 ? 'Revision 1 is' : `Revisions 1 to ${oldest - 1} are`} no longer kept.</p>`}`;
}

function choice(slug: string, all: readonly Revision[], compared: Compared | null): Markup {
  const select = (name: 'from' | 'to', label: string): Markup =>
    html`<label>${label} <select name="${name}">${all.map(
      ({ revision }) =>
        html`<option value="${revision}"${revision === compared?.[name] ? html` selected` : null}>Revision ${revision}</option>`,
    )}</select></label>`;
  return html`<form class="compare" action="${revisionsAddress(slug)}">
${select('from', 'Compare')}
${select('to', 'with')}
<button type="submit">Compare</button>
</form>`;
}

async function comparison(slug: string, { from, to }: Compared, run: RunOperation): Promise<Markup> {
  const { data, errors } = await run(revisionChanges, { slug, from, to });
  const { code, revision, current } = errors[0]?.extensions ?? {};
  if (code === 'REVISION_NOT_FOUND') {
    throw new ReaderError(404, 'No such revision', `There is no revision ${revision}: the last one is ${current}.`);
  }
  const heading = html`<h2 class="part">From revision ${from} to revision ${to}</h2>`;
  if (code === 'REVISION_EXPIRED') {
    return html`${heading}
<p class="nothing">Revision ${revision} is no longer kept.</p>`;
  }
  const [error] = errors;
  if (error !== undefined) throw error.originalError ?? error;
  const found = data?.article?.revisionsBetween ?? null;
  return found === null ? html`` : html`${heading}\n${changes(found)}`;
}
