import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import { isoDateOf } from '../../schema/records/date.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import { foldedName } from '../../schema/slug.ts';
import type { CorrectedDocument } from './apply-corrections.ts';
import { actorLine, sourceLine } from './record-lines.ts';

/** What two annotations of one text differ in, as the lines of a diff without context; each part has its own heading. */
export function differences(before: CorrectedDocument, after: CorrectedDocument): readonly string[] {
  return [
    ...partDifferences('@@ head @@', headLines(before), headLines(after)),
    ...after.article.paragraphs.flatMap((paragraph, index) => {
      const former = before.article.paragraphs[index];
      const lines = (each: ParagraphRecord, { actors, sources }: AnnotatedArticle) =>
        paragraphLines(each, nameOf(actors), nameOf(sources));
      return partDifferences(
        `@@ paragraph ${paragraph.number} @@`,
        former === undefined ? [] : lines(former, before.article),
        lines(paragraph, after.article),
      );
    }),
    ...partDifferences('@@ actors @@', ...recordLines(before.article.actors, after.article.actors, actorLine)),
    ...partDifferences('@@ sources @@', ...recordLines(before.article.sources, after.article.sources, sourceLine)),
  ];
}

/** Of what both speak of. That something is named there no more, or only there, the paragraphs show. */
function recordLines<Record extends { readonly slug: string }>(
  before: readonly Record[],
  after: readonly Record[],
  lineOf: (record: Record) => string,
): [before: string[], after: string[]] {
  const inBoth = (records: readonly Record[], others: readonly Record[]): string[] => {
    const slugs = new Set(others.map(({ slug }) => slug));
    return records.filter(({ slug }) => slugs.has(slug)).map(lineOf);
  };
  return [inBoth(before, after), inBoth(after, before)];
}

function partDifferences(heading: string, before: readonly string[], after: readonly string[]): string[] {
  const removed = before.filter((line) => !after.includes(line)).map((line) => `-${line}`);
  const added = after.filter((line) => !before.includes(line)).map((line) => `+${line}`);
  return removed.length + added.length === 0 ? [] : [heading, ...removed, ...added];
}

function headLines({ article: { title, authors, published }, slug }: CorrectedDocument): string[] {
  const day =
    published === null ? 'none' : `${published.earliest}/${published.latest ?? '…'} (${published.earliestBasis})`;
  return [
    `title: ${title}`,
    ...(authors.length === 0 ? [] : [`authors: ${authors.join('; ')}`]),
    `published: ${day}`,
    ...(slug === null ? [] : [`slug: ${foldedName(slug)}`]),
  ];
}

const nameOf = (records: readonly { readonly slug: string; readonly name: string }[]) => {
  const names = new Map(records.map(({ slug, name }) => [slug, name]));
  return (slug: string): string => names.get(slug) ?? slug;
};

/** In order of place. Citations stand without their numbers, which change with every one before them. */
function paragraphLines(
  { text, citations, mentions }: ParagraphRecord,
  actorName: (slug: string) => string,
  sourceName: (slug: string) => string,
): string[] {
  const lines = [
    ...citations.map((citation) => ({ start: citation.start, line: citationLine(text, citation, sourceName) })),
    ...mentions.map(({ start, end, kind, actor }) => ({
      start,
      line: `${start}: mention “${text.slice(start, end)}”: ${actorName(actor)} (${actor}), ${kind}`,
    })),
  ];
  return lines.sort((a, b) => a.start - b.start).map(({ line }) => line);
}

function citationLine(
  text: string,
  { start, text: printed, source, via, dates, signal, url, claim }: CitationRecord,
  sourceName: (slug: string) => string,
): string {
  const parts = [
    source === null ? 'no source' : `${sourceName(source)} (${source})`,
    ...(via === null ? [] : [`via ${sourceName(via)}`]),
    ...dates.map(isoDateOf),
    ...(signal === 'NONE' ? [] : [signal]),
    ...(url === null ? [] : [url]),
    claim === null ? 'no claim' : `claim “${text.slice(claim.start, claim.end)}”`,
  ];
  return `${start}: citation “${printed}”: ${parts.join(', ')}`;
}
