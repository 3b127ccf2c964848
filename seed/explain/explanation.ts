import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { MentionRecord } from '../../schema/records/mention.ts';
import { type Provenanced, provenanceOf } from '../../schema/records/provenance.ts';
import { ruleOfMention } from '../../schema/views/rule-of-mention.ts';
import { type AnnotateOptions, annotate } from '../annotate/annotate.ts';
import type { SourceDocument } from '../source-document/source-document.ts';

/** What the annotator made of some words, or dropped, and by which rule. */
export interface Explained {
  readonly kind: 'SENTENCE' | 'CITATION' | 'DATE' | 'SOURCE' | 'MENTION' | 'DROPPED';
  /** Null for a note's. */
  readonly paragraph: number | null;
  /** UTF-16 code units into the paragraph, or into the note, end exclusive; null of a source and of a cited date. */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  /** The rule that made it; null where none is named yet. */
  readonly rule: string | null;
  /** What dropped it; null of what was made. */
  readonly by: string | null;
  /** Why it was dropped, or what was made of it. */
  readonly why: string | null;
}

type Drop = Parameters<NonNullable<AnnotateOptions['watch']>>[0];

/** Annotates a document and tells by which rule each annotation was made, and what was dropped by what. In order of place. */
export function explain(source: SourceDocument, options: AnnotateOptions): Explained[] {
  const drops: Drop[] = [];
  const { article } = annotate(source, { ...options, watch: (drop) => drops.push(drop) });
  return [
    ...article.paragraphs.flatMap((paragraph) => explainedIn(article, paragraph, drops)),
    ...drops.filter(({ paragraph }) => paragraph === null).map((drop) => explainedDrop(drop, '')),
  ];
}

function explainedIn(
  article: AnnotatedArticle,
  { number, text, sentences, citations, mentions }: AnnotatedArticle['paragraphs'][number],
  drops: readonly Drop[],
): Explained[] {
  const ruleOf = (annotation: Provenanced) => provenanceOf(annotation, article.provenances).rule;
  const ruleFor = (mention: MentionRecord) => {
    const { kind, actor } = mention;
    return (
      ruleOf(mention) ??
      ruleOfMention(
        kind,
        article.actors.find(({ slug }) => slug === actor),
      )
    );
  };
  const made = (
    kind: Explained['kind'],
    range: { start: number; end: number } | null,
    words: string,
    rule: string | null,
    why: string | null,
  ) => ({
    kind,
    paragraph: number,
    start: range?.start ?? null,
    end: range?.end ?? null,
    text: words,
    rule,
    by: null,
    why,
  });
  const explained = [
    ...sentences.map((sentence) =>
      made('SENTENCE', sentence, text.slice(sentence.start, sentence.end), null, sentence.cited ? 'cited' : null),
    ),
    ...mentions.map((mention) =>
      made('MENTION', mention, text.slice(mention.start, mention.end), ruleFor(mention), mention.actor),
    ),
    ...drops.filter(({ paragraph }) => paragraph === number).map((drop) => explainedDrop(drop, text)),
  ];
  const cited = citations.flatMap((citation) => [
    made('CITATION', citation, citation.text, ruleOf(citation), citation.source),
    ...(citation.sourceText === null
      ? []
      : [made('SOURCE', null, citation.sourceText, null, knownAs(article, citation.source))]),
    ...citation.dates.map((date) => made('DATE', null, date.text, ruleOf(date), date.date)),
  ]);
  return [...explained.sort((one, other) => (one.start ?? 0) - (other.start ?? 0)), ...cited];
}

function explainedDrop({ paragraph, start, end, rule, by, why }: Drop, text: string): Explained {
  return { kind: 'DROPPED', paragraph, start, end, text: text.slice(start, end), rule, by, why };
}

function knownAs({ sources }: AnnotatedArticle, slug: string | null): string | null {
  const source = sources.find((one) => one.slug === slug);
  return source ? `${source.slug}, ${source.registered ? 'registered' : 'in no registry'}` : null;
}

const longestText = 60;

/** A line for each thing explained, under its paragraph. */
export function printedExplanation(file: string, explained: readonly Explained[]): string {
  const lines = [file];
  let last: number | null | undefined;
  for (const { kind, paragraph, text, rule, by, why } of explained) {
    if (paragraph !== last) lines.push(paragraph === null ? 'notes' : `paragraph ${paragraph}`);
    last = paragraph;
    const words = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
    const made = `  ${kind.toLowerCase().padEnd(9)} “${words}”`;
    const reason = by === null ? (why ?? '') : `dropped by ${by}: ${why}`;
    lines.push([made, rule ?? '–', reason].filter((part) => part !== '').join('  '));
  }
  return `${lines.join('\n')}\n`;
}
