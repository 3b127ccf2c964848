import { html } from 'hono/html';
import { lastingSectionPlace } from '../addresses.ts';
import type { Article } from '../article.ts';
import type { Markup } from '../markup.ts';
import { languageOf } from './language.ts';

/** Of more there are two columns, or on a phone a list that scrolls; told here, as a browser that has the first few cannot know. */
const mostInColumn = 6;

/** The sections of an article, each a link; nothing where there are fewer than three. */
export function contents({ sections, language }: Article): Markup | null {
  if (sections.length < 3) return null;
  const highest = Math.min(...sections.map(({ level }) => level));
  return html`<nav class="contents" aria-label="Contents"><details open><summary>Contents</summary>
<ol${sections.length > mostInColumn ? html` class="long"` : null}${languageOf(language).lang}>
${sections.map(
  ({ title, level }, index) =>
    html`<li${level > highest ? html` class="below"` : null}><a href="#${lastingSectionPlace(index + 1, title)}">${title}</a></li>
`,
)}</ol></details></nav>`;
}
