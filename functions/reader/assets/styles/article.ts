/**
 * An article's page: the text, its notes beside it and its cast to the right where there is room. In a long article, what is far
 * out of sight waits to be laid out; on a wide window its place is needed for the notes.
 */
export const articleStyles = `
.of-article { max-width: var(--measure); margin: 0 auto; }
.article-head { padding: 3rem 0 0; }
.article-head h1 { margin: 0.5rem 0 0.75rem; }
.article-head .facts { margin-top: 0.5rem; }
.note { margin-top: 1.25rem; padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--muted); font-size: 1rem; font-style: italic; }
figure { margin-top: 0.75rem; color: var(--muted); font-size: 1rem; font-style: italic; }
figcaption::before { content: "Picture: "; font-style: normal; }
.credit { display: inline-block; margin-left: 0.25em; font-size: 0.8125rem; font-style: normal; }
.text { padding-top: 1.75rem; hyphens: manual; }
.row { position: relative; margin-bottom: 1.5rem; }
.row > p { hanging-punctuation: first allow-end; }
.row > pre, .row > .table { overflow-x: auto; font-size: 0.9375rem; line-height: 1.5; }
.row > pre { padding: 0.75rem 1rem; background: var(--shade); font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: 0.8125rem; }
.table table { border-collapse: collapse; font-family: var(--sans); font-size: 0.8125rem; }
.table th, .table td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
.section { margin: 2.5rem 0 1rem; }
h2.section { font-size: 1.5rem; }
h3.section { font: 600 1.25rem/1.3 var(--serif); }
h4.section, h5.section, h6.section { font-size: 1.0625rem; font-style: italic; }
.items > .row { margin-bottom: 0.75rem; }
.items { margin-bottom: 1.5rem; }
.items + .items { margin-top: -0.75rem; }
.items > .row > p { position: relative; padding-left: 1.25rem; }
.items > .row::before { position: absolute; top: 0; width: 1.375rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.bullet > .row::before { content: "\\2022"; left: 0.25rem; }
.numbered > .row::before { content: attr(value) "."; text-align: right; white-space: nowrap; }
.numbered > .row > p { padding-left: 1.875rem; }
.printed > .row > p { text-indent: -1.25rem; }
blockquote .row > p { padding-left: 1.25rem; border-left: 3px solid var(--rule); }
.endnotes { margin-top: 3.5rem; max-width: var(--measure); font-size: 0.875rem; line-height: 1.5; }
.endnotes h2 { font: 600 1.25rem/1.3 var(--serif); margin-bottom: 0.5rem; }
.endnotes li { display: grid; grid-template-columns: 2rem minmax(0, 1fr); padding: 0.375rem 0; }
.endnotes li:target { background: var(--shade); box-shadow: 0 0 0 0.25rem var(--shade); border-radius: 2px; }
.endnotes .label { color: var(--rubric); font-weight: 600; font-variant-numeric: tabular-nums; }
.endnotes .called { color: var(--muted); }
.endnotes .called a { display: inline-block; min-width: 1.5rem; line-height: 1.5rem; }
.pn { display: none; color: var(--muted); font-size: 0.75rem; line-height: 1.8125rem; text-align: right; text-decoration: none; font-variant-numeric: tabular-nums; }
.pn:hover { text-decoration: underline; }
.row:target > p, .row:has(> p:target) > p { background: var(--shade); box-shadow: 0 0 0 0.5rem var(--shade); border-radius: 2px; }
.downloads { display: flex; flex-wrap: wrap; gap: 0 0.75rem; margin-top: 2rem; color: var(--muted); font: 0.875rem/1.5rem var(--sans); }
.downloads + .downloads { margin-top: 0.5rem; }
.downloads a { color: var(--ink); }
.colophon { margin-top: 0.75rem; color: var(--muted); font-size: 0.8125rem; }

.chosen { margin-top: 1.75rem; padding: 0.75rem 1rem; border-left: 4px solid var(--name); background: var(--shade); font-size: 0.9375rem; line-height: 1.6; }
.chosen strong { font-size: 1.0625rem; }
.chosen p + p { margin-top: 0.125rem; }
.ways a { display: inline-block; margin-right: 1.25rem; line-height: 1.5rem; }

.cast { margin-top: 3.5rem; line-height: 1.4; }
.cast h2, .sources h2 { font: 600 1.25rem/1.3 var(--serif); }
.cast h3 { margin: 1.25rem 0 0.25rem; color: var(--muted); font-size: 0.75rem; letter-spacing: 0.06em; text-transform: uppercase; }
.cast ul { columns: 14rem; column-gap: 2rem; }
.cast li { display: flex; gap: 0.5rem; align-items: baseline; justify-content: space-between; break-inside: avoid; font-size: 0.9375rem; }
.cast .who { padding: 0.1875rem 0; text-decoration: none; }
.cast .who:hover { text-decoration: underline; }
.cast li:target { background: var(--shade); }
.cast .who[aria-current] { padding: 0.1875rem 0.375rem; margin-left: -0.375rem; background: var(--on); border-radius: 3px; font-weight: 600; }
.cast .who[aria-current]::after { content: " \\d7"; }
.cast .more { display: none; }
.cast .count { order: 1; margin-left: auto; }
a.place { display: inline-block; min-width: 1.5rem; line-height: 1.5rem; }

@media screen and (max-width: 47.99rem) {
  .text:has(> :nth-child(40)) > .row { content-visibility: auto; contain-intrinsic-size: auto 32rem; }
  .text > .row:is(:target, :has(> p:target)) { content-visibility: visible; }
}
@media (min-width: 48rem) {
  .pn { display: block; position: absolute; left: -2.5rem; top: 0; width: 1.75rem; }
}
@media (min-width: 64rem) {
  .of-article { max-width: none; width: fit-content; }
  .article { --notes: 14rem; --gap: 2.5rem; width: calc(var(--measure) + var(--gap) + var(--notes)); }
  .article > header > :not(h1), .article > .chosen, .article > .legend, .article > .colophon, .article > .view, .article > .warned, .section { max-width: var(--measure); }
  .row { display: grid; grid-template-columns: var(--measure) var(--notes); column-gap: var(--gap); align-items: start; }
  .row > .pn { grid-column: 1; }
  .row > p, .row > pre, .row > .table { grid-column: 1; min-width: 0; }
  .row > .notes { grid-column: 2; }
}
@media (min-width: 78rem) {
  .of-article { display: grid; grid-template-columns: max-content minmax(0, 13rem); gap: 0 3rem; padding-left: 2.5rem; }
  .cast { margin-top: 3.5rem; padding-left: 1.5rem; border-left: 1px solid var(--rule); position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; }
  .cast ul { columns: auto; }
}
`;
