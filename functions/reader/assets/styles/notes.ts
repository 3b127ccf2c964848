/** The notes of a paragraph, below it or beside it, and what was cited when. */
export const noteStyles = `
.notes { margin-top: 0.5rem; font-size: 0.8125rem; line-height: 1.5rem; }
.notes li { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); padding-left: 0.25rem; border-left: 3px solid transparent; }
.notes li > div > * { display: inline; }
.notes li > div > .lead { display: inline-block; vertical-align: top; }
.notes .dates, .notes .printed { margin-right: 0.375rem; }
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
.quoted { font-family: var(--serif); font-size: 0.9375rem; line-height: 1.5; font-style: italic; }
.quoted::before { content: "\\201c"; }
.quoted::after { content: "\\201d"; }

.sources { margin-top: 3.5rem; font-size: 0.875rem; line-height: 1.5rem; }
.sources ol { border-top: 1px solid var(--rule); }
.sources ol > li { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
.axis { display: flex; justify-content: space-between; margin-top: 0.5rem; color: var(--muted); font-size: 0.75rem; }
.scale { position: absolute; width: 0; height: 0; }
.lane { display: block; width: 100%; height: 1.25rem; overflow: visible; }
.ticks { stroke: var(--rule); }
.lane circle, .lane rect { fill: var(--rubric); stroke: var(--paper); }
.lane rect { opacity: 0.6; }
.lane .on { fill: var(--name); stroke: var(--ink); stroke-width: 2px; }
.when { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--muted); font-size: 0.8125rem; }
.when a { display: inline-block; min-width: 1.5rem; color: var(--rubric); font-size: 0.75rem; font-weight: 600; text-align: center; text-decoration: none; }
.when a:hover { text-decoration: underline; }
.when .on { background: var(--on); border-radius: 3px; text-decoration: underline; }

@media (min-width: 48rem) {
  .sources ol > li { display: grid; grid-template-columns: 11rem minmax(0, 1fr); column-gap: 1.5rem; }
  .sources .axis { width: calc(100% - 12.5rem); margin-left: 12.5rem; }
  .sources .when { grid-column: 2; }
}
@media (min-width: 64rem) {
  .notes { margin-top: 0; }
  .notes li { padding-bottom: 0.375rem; }
  .notes li:first-child { padding-top: 0.1875rem; }
  .notes li > div > .lead { display: block; }
  body:has(#show-citations:not(:checked)) .notes { visibility: hidden; }
}
/* The script sets each note at the line of its reference. Out of the flow, they move nothing; unplaced, they wait unseen. */
@media (min-width: 64rem) and (scripting: enabled) {
  .row > .notes { position: absolute; inset: 0 0 auto; }
  .notes li:first-child { padding-top: 0; }
  .text:not(.placed) > .row > .notes, .text:not(.placed) :is(.items, blockquote) > .row > .notes { animation: unplaced 4s step-end; }
}
@keyframes unplaced { from { visibility: hidden; } }
`;
