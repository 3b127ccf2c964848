/**
 * The notes of a paragraph, below it or beside it, and what was cited when. The script sets each note at the line of its
 * reference: out of the flow, they move nothing; unplaced, they wait unseen.
 */
export const noteStyles = `
.notes { margin-top: 0.5rem; font-size: 0.8125rem; line-height: 1.5rem; }
.notes li { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); padding-left: 0.25rem; border-left: 3px solid transparent; }
.notes li > div > * { display: inline; }
.notes li > div > .lead { display: inline-block; vertical-align: top; }
.notes .lead, .notes .dates, .notes .printed { margin-right: 0.375rem; }
.notes li:target { background: var(--shade); box-shadow: 0 0 0 0.25rem var(--shade); border-radius: 2px; }
.notes .on { border-left-color: var(--name); }
.notes mark { font-weight: 600; }
.number { color: var(--rubric); font-size: 0.75rem; font-weight: 600; font-variant-numeric: tabular-nums; }
a.number { display: block; min-width: 1.5rem; text-decoration: none; }
a.number:hover { text-decoration: underline; }
.source { font-weight: 600; text-decoration: none; }
.source:hover { text-decoration: underline; }
.notes a.source, .notes .printed a, .notes .behind, .sources .source { display: inline-block; }
.signal { font-style: italic; }
.dates, .printed, .behind { color: var(--muted); }
.behind { text-decoration-color: color-mix(in srgb, var(--rubric) 45%, transparent); }
.notes .here { margin-right: 0.375rem; }
.here a { font-weight: 600; }
.cited-by { margin-top: 3.5rem; font-size: 0.9375rem; line-height: 1.5; }
.cited-by h2 { margin-bottom: 0.375rem; font: 600 1.25rem/1.3 var(--serif); }
.cited-by li { padding: 0.1875rem 0; }
.from { color: var(--muted); font: 0.8125rem/1.5 var(--sans); }
.quoted { font-family: var(--serif); font-size: 0.9375rem; line-height: 1.5; font-style: italic; }
.quoted::before { content: "\\201c"; }
.quoted::after { content: "\\201d"; }

.sources { margin-top: 3.5rem; font-size: 0.875rem; line-height: 1.5rem; }
.sources table { width: 100%; margin-top: 0.75rem; border-collapse: collapse; }
.sources :is(th, td) { padding: 0.1875rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
.sources thead th { padding: 0 0 0.25rem; border-bottom-color: var(--muted); color: var(--muted); font-size: 0.75rem; }
.sources tbody tr:hover { background: var(--shade); }
.sources .count { width: 2rem; padding-right: 0.75rem; text-align: right; white-space: nowrap; }
.ends { display: flex; justify-content: space-between; white-space: nowrap; }
.scale { position: absolute; width: 0; height: 0; }
.lane { display: block; width: 100%; height: 1.5rem; overflow: visible; }
.ticks { stroke: var(--rule); }
.ticks svg { overflow: visible; fill: none; stroke: var(--muted); }
.lane text { fill: var(--muted); }
.middle { text-anchor: middle; }
.last { text-anchor: end; }
.lane circle, .lane rect { fill: var(--rubric); stroke: var(--paper); stroke-width: 0.5px; }
.lane rect { opacity: 0.6; }
.lane .on { fill: var(--name); stroke: var(--ink); stroke-width: 2px; }
.when { display: flex; flex-wrap: wrap; gap: 0 0.875rem; color: var(--muted); font-size: 0.8125rem; }
.when a { display: inline-block; min-width: 1.5rem; text-decoration: none; }
.when sup { margin-left: 0.125em; color: var(--rubric); font: 600 0.6875rem/0 var(--sans); }
.when a:hover { text-decoration: underline; }
.when .on, .when .on sup { color: var(--ink); }
.when .on { background: var(--on); border-radius: 3px; text-decoration: underline; }
.sources summary { color: var(--muted); font-size: 0.8125rem; cursor: pointer; }
.sources details .when { display: grid; grid-template-columns: repeat(auto-fill, minmax(7.25rem, 1fr)); padding-bottom: 0.25rem; }

@media screen and (max-width: 63.99rem) {
  .sources :is(thead, tbody) { display: block; }
  .sources tr { display: grid; grid-template-columns: minmax(0, 1fr) 2.25rem 38%; }
  .sources th { overflow-wrap: anywhere; }
  .sources :is(th, td) { border: 0; }
  .sources tr { border-bottom: 1px solid var(--rule); }
  .sources thead th:last-child, .sources .middle { display: none; }
  .sources tbody td:last-child { grid-column: 1 / -1; padding-top: 0; }
}
@media (min-width: 64rem) {
  .sources table { table-layout: fixed; }
  .sources th:first-child { width: 12rem; }
  .sources .count { width: 2.5rem; }
  .sources th:last-child { width: 14.5rem; }
  .sources :is(th, td):last-child { padding-left: 1.5rem; }
  .sources details .when { --all: calc(var(--measure) + var(--gap) + var(--notes)); width: var(--all); margin-left: calc(13rem - var(--all)); }
  .notes { margin-top: 0; }
  .notes li { padding-bottom: 0.375rem; }
  .notes li:first-child { padding-top: 0.1875rem; }
  .notes li > div > .lead { display: block; }
  html:is([data-hide=citations], :has(#show-citations:not(:checked))) .notes { visibility: hidden; }
}
@media (min-width: 64rem) and (scripting: enabled) {
  .row { display: block; width: var(--measure); }
  .row > .notes { position: absolute; left: calc(100% + var(--gap)); top: 0; width: var(--notes); }
  .notes li:first-child { padding-top: 0; }
  .text:not(.placed) .row > .notes { animation: unplaced 4s step-end; }
}
@keyframes unplaced { from { visibility: hidden; } }
`;
