import { html, raw } from 'hono/html';
import type { AnnotatedParagraphFragment } from '../../../schema/client/operations.ts';
import { lastingSectionPlace } from '../addresses.ts';
import type { Article, ArticleView } from '../article.ts';
import type { Markup } from '../markup.ts';
import { languageOf } from './language.ts';
import { paragraphMarkup } from './paragraph.ts';
import { stretchesOf } from './stretches.ts';

type Section = Article['sections'][number];

/** The text of an article: its paragraphs under their headings, lists and quotations as such. */
export function body(view: ArticleView): Markup {
  const { language, paragraphs, sections } = view.article;
  const headings = headingsOf(sections);
  const above = Map.groupBy(headings, (_, index) => sections[index]?.firstParagraph ?? null);
  const runs = stretchesOf(paragraphs, runOf(above));
  return html`<div class="text"${languageOf(language).lang}>
${runs.map((run) => [above.get(run[0]?.number ?? null) ?? null, runMarkup(run, view)])}${above.get(null) ?? null}
</div>`;
}

/** Paragraphs that go together: of one kind, numbered alike, and no heading between them. Asked of each in order. */
function runOf(headings: ReadonlyMap<number | null, unknown>): (paragraph: AnnotatedParagraphFragment) => string {
  let count = 0;
  return (paragraph) => {
    if (headings.has(paragraph.number)) count += 1;
    return `${count} ${paragraph.kind} ${markOf(paragraph)}`;
  };
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
