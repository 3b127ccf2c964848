import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CorrectionPlace, CorrectionRecord } from '../../schema/records/correction.ts';
import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import { ownRegistries, type Registries } from '../annotate/registries.ts';
import { addCitation } from './add-citation.ts';
import { changeCitation, removeCitation } from './correct-citations.ts';
import { addMention, changeMention, removeMention } from './correct-mentions.ts';
import { withPublished } from './correct-published.ts';
import { CorrectedDraft, type CorrectedParts } from './corrected-draft.ts';
import type { Correction } from './correction.ts';
import { findQuote, type Orphaned } from './find-quote.ts';

/** An annotated document as corrections change it. */
export interface CorrectedDocument extends CorrectedParts {
  readonly article: AnnotatedArticle;
  /** The slug that the document, or an editor, asks for. */
  readonly slug: string | null;
}

/**
 * Applies corrections to an annotated document: those of its head first, then the others in their order, so that of two about
 * one thing the later stands. Pure: the same document and corrections give the same, and every correction comes out as
 * applied or orphaned. Anchors are looked for in the text, which no correction changes.
 *
 * @param registries where the sources and actors that corrections name are looked up; those that the document was annotated with
 */
export function applyCorrections<Document extends CorrectedDocument>(
  document: Document,
  corrections: readonly Correction[],
  registries: Registries = ownRegistries,
): Document {
  if (corrections.length === 0) return document;
  const { slug, article } = corrections.reduce<CorrectedHead>(withHead, document);
  const draft = new CorrectedDraft(article, document, registries);
  const records = corrections.map((correction) =>
    recordOf(correction, applyTo(draft, correction), placeOf(draft, correction)),
  );
  return { ...document, slug, article: { ...draft.finish(), corrections: records } };
}

type CorrectedHead = Pick<CorrectedDocument, 'article' | 'slug'>;

function withHead({ article, slug }: CorrectedHead, { change }: Correction): CorrectedHead {
  const { title, published } = article;
  const asPrinted = article.asPrinted ?? { title, published };
  switch (change.kind) {
    case 'SET_TITLE':
      return { article: { ...article, title: change.to, asPrinted }, slug };
    case 'SET_PUBLISHED':
      return { article: { ...withPublished(article, change.to), asPrinted }, slug };
    case 'SET_AUTHORS':
      return { article: { ...article, authors: change.to }, slug };
    case 'SET_SLUG':
      return { article, slug: change.to };
    default:
      return { article, slug };
  }
}

function applyTo(draft: CorrectedDraft, { change, by, at, reason }: Correction): Orphaned | null {
  const provenance: ProvenanceRecord = { kind: 'EDITOR', rule: null, by, at, reason };
  switch (change.kind) {
    case 'ADD_CITATION':
      return addCitation(draft, change.target, change.citation, provenance);
    case 'CHANGE_CITATION':
      return changeCitation(draft, change.target, change.citation, provenance);
    case 'REMOVE_CITATION':
      return removeCitation(draft, change.target);
    case 'ADD_MENTION':
      return addMention(draft, change.target, change.mention, provenance);
    case 'CHANGE_MENTION':
      return changeMention(draft, change.target, change.mention, provenance);
    case 'REMOVE_MENTION':
      return removeMention(draft, change.target);
    default:
      return null;
  }
}

/** Where the words of a correction stand; null where they have no one place, or only one in a note that nothing marks. */
function placeOf({ texts, paragraphs, notes }: CorrectedDraft, { change }: Correction): CorrectionPlace | null {
  if (!('target' in change)) return null;
  const found = findQuote(change.target, texts);
  if ('problem' in found) return null;
  const { text, start, end } = found;
  const within = paragraphs[text];
  if (within !== undefined) return { paragraph: within.number, range: { start, end } };
  const marked = notes[text - paragraphs.length]?.paragraphNumbers[0];
  return marked === undefined ? null : { paragraph: marked, range: null };
}

function recordOf(
  { id, by, at, reason, change }: Correction,
  orphaned: Orphaned | null,
  place: CorrectionPlace | null,
): CorrectionRecord {
  return {
    id,
    kind: change.kind,
    state: orphaned === null ? 'APPLIED' : 'ORPHANED',
    by,
    at,
    reason,
    exact: 'target' in change ? change.target.exact : null,
    problem: orphaned?.problem ?? null,
    ...(place === null ? {} : { place }),
  };
}
