/** An article's page: the text, with its citations to the left and its cast to the right where there is room. */
export const articleStyles = `
main:has(> .article) { max-width: 38rem; margin: 0 auto; }
.article-head { padding: 3rem 0 0; }
.article-head h1 { margin: 0.5rem 0 0.75rem; }
.article-head .facts { margin-top: 0.5rem; }
.note { margin-top: 1.25rem; padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--muted); font-size: 1rem; font-style: italic; }
figure { margin-top: 0.75rem; color: var(--muted); font-size: 1rem; font-style: italic; }
figcaption::before { content: "Picture: "; font-style: normal; }
.credit { margin-left: 0.25em; font-size: 0.8125rem; font-style: normal; }
.text { padding-top: 1.75rem; hyphens: manual; }
.text p { margin-bottom: 1.25em; hanging-punctuation: first allow-end; }
.glosses { display: none; }

.notes { margin-top: 3.5rem; }
.notes h2, .cast h2 { font-size: 0.8125rem; letter-spacing: 0.08em; text-transform: uppercase; color: var(--muted); }
.notes ol { margin-top: 0.75rem; border-top: 1px solid var(--rule); }
.notes li { position: relative; display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); gap: 0.25rem 0; padding: 0.75rem 0; border-bottom: 1px solid var(--rule); }
.notes li:target { background: var(--shade); box-shadow: -0.75rem 0 var(--shade), 0.75rem 0 var(--shade); }
.lead { line-height: 1.4; }
.source { font-weight: 600; text-decoration: none; }
.source:hover { text-decoration: underline; }
.signal { font-style: italic; }
a.number { text-decoration: none; padding-top: 0.25rem; }
a.number:hover { text-decoration: underline; }
.inferred { white-space: nowrap; }
.number { color: var(--rubric); font-size: 0.75rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.dates, .printed, .no-claim { color: var(--muted); font-size: 0.8125rem; line-height: 1.5; }
.dates time { color: var(--ink); }
.quoted { font-size: 0.9375rem; line-height: 1.5; font-style: italic; }
.quoted::before { content: "\\201c"; }
.quoted::after { content: "\\201d"; }
.colophon { margin-top: 2.5rem; color: var(--muted); font-size: 0.8125rem; }

.cast { margin-top: 3rem; }
.cast h2 { margin: 2rem 0 0.5rem; }
.cast li { padding: 0.1875rem 0; font-size: 0.9375rem; line-height: 1.4; }
.cast li:target { background: var(--shade); }
.cast ul { columns: 14rem; column-gap: 2rem; }
.cast li { break-inside: avoid; }
.cast li > a { text-decoration: none; }
.cast li > a:hover { text-decoration: underline; }
.cast .more { display: none; }

.notes .quoted, .notes .no-claim { grid-column: 2; }

@media (min-width: 44rem) {
  .notes li { grid-template-columns: 1.75rem 13rem minmax(0, 1fr); column-gap: 0; }
  .notes .reference { padding-right: 1.25rem; }
  .notes .quoted, .notes .no-claim { grid-column: 3; }
}
@media (min-width: 64rem) {
  main:has(> .article) { display: grid; grid-template-columns: minmax(0, 38rem) 14rem; gap: 0 3.5rem; justify-content: center; max-width: none; }
  .cast { margin-top: 3rem; padding-left: 1.5rem; border-left: 1px solid var(--rule); position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; }
  .cast h2:first-child { margin-top: 0; }
  .cast ul { columns: auto; }
}
@media (min-width: 76rem) {
  main:has(> .article) { grid-template-columns: minmax(0, 52rem) 13rem; gap: 0 3rem; }
  .article { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); column-gap: 2.5rem; }
  .article > * { grid-column: 2; }
  .article > .text { grid-column: 1 / -1; }
  .row { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); column-gap: 2.5rem; }
  .row > p { grid-column: 2; grid-row: 1; }
  .glosses { display: block; grid-column: 1; grid-row: 1; padding: 0.3rem 0 1.5rem; text-align: right; font-size: 0.8125rem; line-height: 1.35; }
  .glosses li { margin-bottom: 0.5rem; }
  .glosses .date { display: block; color: var(--muted); font-size: 0.75rem; }
  body:has(#show-citations:not(:checked)) .glosses { visibility: hidden; }
}
`;
