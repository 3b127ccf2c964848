import { html, raw } from 'hono/html';
import type { AnnotatedParagraphFragment } from '../../../schema/client/operations.ts';
import { lastingSectionPlace } from '../addresses.ts';
import type { Article, ArticleView } from '../article.ts';
import type { Markup } from '../markup.ts';
import { paragraphMarkup } from './paragraph.ts';
import { stretchesOf } from './stretches.ts';

type Section = Article['sections'][number];

/** The text of an article: its paragraphs under their headings, lists and quotations as such. */
export function body(view: ArticleView): Markup {
  const { language, paragraphs, sections } = view.article;
  const headings = headingsOf(sections);
  const runs = stretchesOf(paragraphs, runOf(sections));
  const last = sections.flatMap((section, index) => (section.firstParagraph === null ? (headings[index] ?? []) : []));
  return html`<div class="text"${language === null ? null : html` lang="${language}"`}>
${runs.map((run) => [
  sections.flatMap(({ firstParagraph }, index) => (firstParagraph === run[0]?.number ? (headings[index] ?? []) : [])),
  runMarkup(run, view),
])}${last}
</div>`;
}

/** Paragraphs that go together: of one kind, numbered alike, and no heading between them. */
function runOf(sections: readonly Section[]): (paragraph: AnnotatedParagraphFragment) => string {
  const starts = sections.flatMap(({ firstParagraph }) => firstParagraph ?? []);
  return (paragraph) =>
    `${starts.filter((start) => start <= paragraph.number).length} ${paragraph.kind} ${markOf(paragraph)}`;
}

/** What stands before an item: what numbers it, a number that its text holds, or a bullet. */
function markOf({ itemNumber, segments }: AnnotatedParagraphFragment): 'numbered' | 'printed' | 'bullet' {
  if (itemNumber !== null) return 'numbered';
  return /^\d+[.)]\s/.test(segments[0]?.text ?? '') ? 'printed' : 'bullet';
}

function runMarkup(run: readonly AnnotatedParagraphFragment[], view: ArticleView): Markup | Markup[] {
  const rows = run.map((paragraph) => paragraphMarkup(paragraph, view));
  const [first] = run;
  if (first?.kind === 'LIST_ITEM') {
    const mark = markOf(first);
    const tag = raw(mark === 'bullet' ? 'ul' : 'ol');
    return html`<${tag} class="items ${mark}">\n${rows}</${tag}>\n`;
  }
  return first?.kind === 'QUOTE' ? html`<blockquote>\n${rows}</blockquote>\n` : rows;
}

/** The title is the one heading above; below it no level is left out, whatever the document counts. */
function headingsOf(sections: readonly Section[]): readonly Markup[] {
  const open: number[] = [];
  return sections.map(({ title, level }, index) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const tag = raw(`h${Math.min(open.length + 1, 6)}`);
    return html`<${tag} class="section" id="${lastingSectionPlace(index + 1, title)}">${title}</${tag}>\n`;
  });
}
