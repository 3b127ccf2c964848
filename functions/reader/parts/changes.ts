import { html } from 'hono/html';
import type {
  ComparedCitationFragment,
  ComparedMentionFragment,
  RevisionChangesQuery,
} from '../../../schema/client/operations.ts';
import { signalNames } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { countOf } from '../words.ts';
import { citedDates } from './cited-dates.ts';
import { withRaisedCalls } from './note-calls.ts';
import { isSame, wordChanges } from './word-changes.ts';

export type Changes = NonNullable<NonNullable<RevisionChangesQuery['article']>['revisionsBetween']>;
type Kind = Changes['paragraphs'][number]['kind'];

interface Change<Value> {
  readonly kind: Kind;
  readonly before: Value | null;
  readonly after: Value | null;
}

const kindNames: Readonly<Record<Kind, string>> = { ADDED: 'Added', REMOVED: 'Removed', CHANGED: 'Changed' };

/** What changed between two revisions: the text, then the citations, then the mentions. */
export function changes({ paragraphs, citations, mentions }: Changes): Markup {
  if (paragraphs.length + citations.length + mentions.length === 0) {
    return html`<p class="nothing">No paragraph, citation or mention differs. Nothing else is compared.</p>`;
  }
  return html`${paragraphs.length === 0 ? html`<p class="hint">No paragraph differs.</p>\n` : texts(paragraphs)}${annotations('citation', citations, (change) => claimChange(change) ?? inWords(change, citationInWords))}${annotations('mention', mentions, (change) => inWords(change, mentionInWords))}`;
}

function texts(paragraphs: Changes['paragraphs']): Markup {
  return html`<h3>${countOf(paragraphs.length, 'paragraph')}</h3>
<ol class="compared">${paragraphs.map(
    ({ kind, before, after }) =>
      html`<li><p class="count">${kindNames[kind]}</p>
<p>${kind === 'CHANGED' ? rewritten(before ?? '', after ?? '') : sides(before, after)}</p></li>\n`,
  )}</ol>
`;
}

/** Colours and lines are not read out: words that only are say what was removed and added. */
function rewritten(before: string, after: string): Markup {
  return html`${wordChanges(before, after).map((stretch) =>
    isSame(stretch)
      ? withRaisedCalls(stretch.before)
      : html`${marked('del', 'removed', stretch.before)}${marked('ins', 'added', stretch.after)}`,
  )}`;
}

function marked(element: 'del' | 'ins', name: string, text: string): Markup | null {
  if (text === '') return null;
  const inside = html`<span class="unseen"> [${name}: </span>${withRaisedCalls(text)}<span class="unseen">] </span>`;
  return element === 'del' ? html`<del>${inside}</del>` : html`<ins>${inside}</ins>`;
}

function annotations<Value>(
  name: string,
  all: readonly Change<Value>[],
  told: (change: Change<Value>) => Markup,
): Markup | null {
  if (all.length === 0) return null;
  return html`<h3>${countOf(all.length, name)}</h3>
<ul class="compared checks">${all.map((change) => html`<li>${told(change)}</li>\n`)}</ul>
`;
}

function inWords<Value>({ kind, before, after }: Change<Value>, of: (value: Value) => string | Markup): Markup {
  return html`${kindNames[kind]}${kind === 'CHANGED' ? ' from' : ':'} ${sides(
    before === null ? null : of(before),
    after === null ? null : of(after),
  )}`;
}

/** Of a citation that stayed as it was, but for the words that it supports; null of any other. */
function claimChange({ before, after }: Change<ComparedCitationFragment>): Markup | null {
  if (before === null || after === null) return null;
  const [left, right] = [before, after].map((citation) => JSON.stringify({ ...citation, claim: null }));
  if (left !== right) return null;
  return html`Claim of “${after.text}” changed: ${rewritten(before.claim?.text ?? '', after.claim?.text ?? '')}`;
}

function sides(before: string | Markup | null, after: string | Markup | null): Markup {
  return html`${before === null ? null : html`<del>${before}</del>`}${before === null || after === null ? null : ' to '}${after === null ? null : html`<ins>${after}</ins>`}`;
}

/** Its words, and all else that makes it another citation. */
function citationInWords({ text, signal, source, via, dates, title, authors, url }: ComparedCitationFragment): Markup {
  const parts = [
    signalNames[signal],
    authors.length === 0 ? null : authors.join(', '),
    title === null ? null : `“${title}”`,
    source?.name ?? 'no source',
    via === null ? null : `by way of ${via.name}`,
    citedDates(dates),
    url,
  ].filter((part) => part !== null);
  return html`“${text}”: ${parts.map((part, index) => html`${index === 0 ? null : ', '}${part}`)}`;
}

const mentionInWords = ({ text, kind, actor }: ComparedMentionFragment): Markup =>
  html`“${text}”: ${actor.name}, ${kind.toLowerCase()}`;
