/** The contents of an article, which fade where more follows, and the bar at the foot of its window. */
export const toolbarStyles = `
.contents { margin-top: 1.75rem; font-size: 0.9375rem; line-height: 1.5; }
.contents summary { min-height: 1.5rem; color: var(--muted); font-size: 0.8125rem; cursor: pointer; }
.contents ol { margin-top: 0.25rem; }
@media (min-width: 48rem) { .contents .long { columns: 2; column-gap: 2rem; } }
@media (max-width: 47.99rem) { .contents .long { max-height: 10.5rem; padding-bottom: 1.5rem; overflow-y: auto; mask-image: linear-gradient(#000 calc(100% - 1.75rem), transparent); } }
.contents li, .sheet li { break-inside: avoid; }
.contents a, .sheet a { display: inline-block; padding: 0.125rem 0; text-decoration: none; }
.contents a:hover, .sheet a:hover { text-decoration: underline; }
:is(.contents, .sheet) .below { break-before: avoid; padding-left: 1.25rem; }

.toolbar { position: fixed; bottom: max(0.75rem, env(safe-area-inset-bottom)); left: 50%; display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: 0.125rem; width: max-content; max-width: calc(100vw - 1rem); padding: 0.1875rem; translate: -50% 0; border: 1px solid var(--rule); border-radius: 1.5rem; background: var(--raised); box-shadow: 0 4px 16px rgb(0 0 0 / 0.14); font: 0.875rem/1.5 var(--sans); z-index: 1; }
.toolbar button { min-width: 2.25rem; min-height: 2.25rem; padding: 0 0.75rem; border: 0; border-radius: 1.125rem; background: none; color: var(--ink); font: inherit; }
.toolbar button:hover { background: var(--lit); color: var(--rubric); }
.toolbar .before::before { content: "\\2190"; }
.toolbar .after::before { content: "\\2192"; }
.toolbar .resume { background: var(--lit); color: var(--rubric); }
.toolbar .status { min-width: 6.5rem; color: var(--muted); font-variant-numeric: tabular-nums; text-align: center; }
.sheet { position: fixed; inset: auto auto 4rem 50%; width: min(24rem, calc(100vw - 1.5rem)); max-height: 60vh; margin: 0; padding: 0.75rem 1rem; translate: -50% 0; overflow-y: auto; border: 1px solid var(--rule); border-radius: 6px; background: var(--raised); color: var(--ink); box-shadow: 0 8px 28px rgb(0 0 0 / 0.16); line-height: 1.5; }
.sheet [aria-current] { color: var(--rubric); font-weight: 600; }
.sheet p, .sheet label { display: block; padding: 0.25rem 0; }
.sheet input { width: 1rem; height: 1rem; margin: 0 0.125rem 0 0; vertical-align: -0.125rem; accent-color: var(--rubric); }
kbd { padding: 0 0.375rem; border: 1px solid var(--rule); border-radius: 3px; background: var(--shade); font: inherit; }
@media (hover: none), (max-width: 23.99rem) { .toolbar .keys { display: none; } }
@media (max-width: 39.99rem) {
  .toolbar .resume { flex-basis: 100%; }
  .toolbar:has(.resume) .sheet { bottom: 6.5rem; }
}
html:has(.toolbar) { scroll-padding-bottom: 4.5rem; }
html:has(.toolbar) .bottom { padding-bottom: 5rem; }
`;
