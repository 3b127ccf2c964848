/**
 * The lists: of articles, of names, of quoted sentences. Where few counts have room beside a name, none stands there. The others
 * that an actor appears with are set below the counts, which are a line high; in a small picture their names are larger.
 */
export const listStyles = `
main { max-width: 42rem; margin: 0 auto; }
.with-filters { max-width: 62rem; }
.ways-in { margin-top: 2.5rem; font-size: 0.9375rem; line-height: 1.4; }
.ways-in section { margin-bottom: 2rem; }
.ways-in h2 { margin-bottom: 0.375rem; font: 600 1.125rem/1.3 var(--serif); }
.ways-in .title { display: flex; align-items: baseline; justify-content: space-between; gap: 0.5rem; }
.ways-in .all { min-width: 1.5rem; text-align: right; color: var(--muted); font-size: 0.8125rem; line-height: 1.5rem; }
.ways-in ul { margin-bottom: 0.75rem; }
.ways-in li { display: flex; align-items: baseline; gap: 0.5rem; justify-content: space-between; border-bottom: 1px solid var(--rule); }
.ways-in li a { padding: 0.25rem 0; text-decoration: none; }
.ways-in li a:hover { text-decoration: underline; }
@media (min-width: 60rem) {
  .beside { display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 0 4rem; }
  .ways-in { margin-top: 1.5rem; }
}
.ways-in [aria-current] { font-weight: 600; }
.filters { margin-bottom: 2rem; font-size: 0.875rem; }
.filters p { margin-bottom: 0.625rem; }
.filters label { display: block; color: var(--muted); font-size: 0.8125rem; }
.filters :is(select, input) { width: 100%; min-height: 2.25rem; padding: 0.1875rem 0.5rem; border: 1px solid var(--muted); border-radius: 4px; background: var(--paper); color: var(--ink); font-size: 0.875rem; }
.asked { margin-top: 0.375rem; font: 0.875rem/1.75rem var(--sans); }
.to-filters { display: inline-block; min-height: 1.5rem; font: 0.875rem/1.5rem var(--sans); }
.days { display: grid; gap: 0.5rem; }
[aria-labelledby=by-year] ul { columns: 2; column-gap: 1.5rem; }
[aria-labelledby=by-year] li { break-inside: avoid; }
@media (min-width: 22.5rem) and (max-width: 59.99rem) { .days { grid-template-columns: 1fr 1fr; } }
.chip { display: inline-block; margin-right: 0.375rem; padding: 0 0.625rem; border: 1px solid var(--rule); border-radius: 1rem; text-decoration: none; }
.chip::after { content: " \\d7"; }
.excerpt { margin-top: 0.375rem; font-size: 1.0625rem; line-height: 1.5; }
.excerpt, .quotes blockquote, .text-hits blockquote { text-wrap: pretty; }
.main-actors { margin-top: 0.5rem; font-size: 0.875rem; line-height: 1.5rem; }
.main-actors a { display: inline-block; margin-right: 0.875rem; text-decoration-color: var(--name); }
.overview { margin-bottom: 1.75rem; font-size: 0.9375rem; line-height: 1.45; }
.overview h2, .found h2, .part { margin: 1.25rem 0 0.25rem; font: 600 1.25rem/1.3 var(--serif); }
.overview li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; border-bottom: 1px solid var(--rule); }
.overview li a { padding: 0.25rem 0; text-decoration: none; }
.overview li a:hover { text-decoration: underline; }
.overview .count { margin-left: auto; white-space: nowrap; }
.overview p a { display: inline-block; padding: 0.25rem 0; }
.company { width: 100%; border-collapse: collapse; }
.company caption { color: var(--muted); font-size: 0.8125rem; text-align: left; }
.company :is(td, thead th) { padding-left: 1rem; color: var(--muted); font-size: 0.8125rem; text-align: right; font-variant-numeric: tabular-nums; }
.company thead th { font-weight: 400; }
.company tr > :first-child { padding-left: 0; text-align: left; font-weight: 400; }
.company :is(td, th) { padding-top: 0.25rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--rule); vertical-align: baseline; }
.company a { display: inline-block; padding: 0.125rem 0; font-size: 0.9375rem; text-decoration: none; }
.company a:hover { text-decoration: underline; }
.others { display: block; margin-right: -7.5rem; color: var(--muted); font-size: 0.8125rem; line-height: 1.4; }
.company-picture { display: block; width: 100%; max-width: 26rem; height: auto; margin: 0.5rem auto 1rem; }
.company-picture line { stroke: var(--rule); stroke-linecap: round; }
.company-picture .own { stroke: color-mix(in srgb, var(--rubric) 45%, var(--paper)); }
.company-picture rect { fill: var(--paper); }
.company-picture text { fill: var(--ink); font-size: 14px; text-anchor: middle; dominant-baseline: central; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; paint-order: stroke; }
@media (max-width: 23.99rem) { .company-picture { overflow: visible; } .company-picture text { font-size: 1rem; } }
.company-picture .self text { fill: var(--rubric); font-weight: 600; }
.company-picture a:is(:hover, :focus) text { fill: var(--rubric); text-decoration: underline; }
@media (min-width: 64rem) {
  .with-picture { max-width: 58rem; }
  .with-picture .with-whom { display: grid; grid-template-columns: minmax(0, 26rem) minmax(0, 1fr); gap: 0 2.5rem; align-items: start; }
  .with-picture .with-whom h2 { grid-column: 1 / -1; }
}
.chips { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.overview .chips li { gap: 0.375rem; border: 0; }
.overview .chips .count { margin-left: 0; }
.months { margin: 0 0 1.5rem; font-size: 0.8125rem; font-style: normal; }
.months svg { display: block; width: 100%; overflow: visible; }
.months line { stroke: var(--muted); }
.months rect { fill: var(--rubric); }
.months figcaption::before { content: none; }
.numbers { font-size: 0.875rem; }
.numbers p { color: var(--muted); }
.numbers ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.5rem, 1fr)); }
:is(.found .names, .text-hits) { border-top: 1px solid var(--rule); }
.text-hits li { padding: 0.75rem 0; border-bottom: 1px solid var(--rule); }
.text-hits .count { white-space: nowrap; }
.text-hits a, .found > p a { display: inline-block; padding: 0.125rem 0; }
.text-hits p:first-child a { font-weight: 600; text-decoration: none; }
.text-hits blockquote { margin: 0.25rem 0 0; line-height: 1.5; }
.place + blockquote { margin-top: 0.625rem; }
.text-hits mark { font-weight: 600; text-decoration: underline; text-decoration-color: var(--name); text-underline-offset: 0.2em; }
.found h2 .count { font-weight: 400; }
.found > p { padding: 0.5rem 0; font-size: 0.9375rem; }
.page-head { padding: 3rem 0 1.25rem; }
.page-head h1 { margin-bottom: 0.375rem; }
.page-head .kicker { margin-bottom: 0.375rem; }
.aliases { color: var(--muted); font-size: 0.875rem; margin: 0.25rem 0; }
.articles, .names { border-top: 1px solid var(--rule); }
.articles li, .quotes { padding: 1.5rem 0; border-bottom: 1px solid var(--rule); }
.articles h2, .quotes h2 { margin: 0.25rem 0 0.375rem; font-size: 1.4375rem; }
.articles h2 a, .quotes h2 a { text-decoration: none; }
.articles h2 a:hover, .quotes h2 a:hover { text-decoration: underline; }

.quotes ul { margin-top: 0.75rem; }
.quotes li { margin-top: 1.125rem; padding-left: 1rem; border-left: 3px solid var(--rule); font-size: 1.0625rem; line-height: 1.55; }
.quotes blockquote:has(.claim) { color: var(--muted); }
.quotes .claim { color: var(--ink); }
.place { color: var(--muted); font-size: 0.8125rem; }
.place a { display: inline-block; padding: 0.125rem 0; }

.names li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem; padding: 0.5rem 0; border-bottom: 1px solid var(--rule); line-height: 1.4; }
.names a { text-decoration: none; }
.names a:hover { text-decoration: underline; }
.kind { color: var(--muted); font-size: 0.8125rem; }
.names .count { margin-left: auto; }
@media (max-width: 29.99rem) { :is(.names li:has(.kind), .dated li, .overview ul:not(.chips)) .count { flex-basis: 100%; margin-left: 0; } }

.name-search label { display: block; margin-bottom: 0.25rem; color: var(--muted); font-size: 0.8125rem; }
.name-search { margin-bottom: 1.25rem; }
.field { display: flex; gap: 0.5rem; }
.field input, button { min-height: 2.5rem; padding: 0.25rem 0.75rem; border: 1px solid var(--muted); border-radius: 4px; background: var(--paper); color: var(--ink); font-size: 1rem; }
.field input { flex: 1; min-width: 0; font-family: var(--serif); }
button { background: var(--rubric); border-color: var(--rubric); color: var(--paper); cursor: pointer; }
.kinds { margin: 1.25rem 0; font-size: 0.875rem; }
.kinds ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.kinds a { display: inline-block; min-width: 1.5rem; padding: 0.125rem 0; text-decoration: none; }
.kinds a:hover, .kinds [aria-current] { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.35em; }
.pager { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; padding: 1.5rem 0; font-size: 0.9375rem; }
.pager a { padding: 0.25rem 0; }
.pager [rel="next"] { margin-left: auto; }
@media (min-width: 60rem) { .beside .to-filters, .page-head .to-filters { display: none; } }
`;
