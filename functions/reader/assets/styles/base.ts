/**
 * Colours, type, the head and the foot of every page. A volume and an issue keep their numbers; the dot before the first fact
 * of a line lies outside, where nothing shows.
 */
export const baseStyles = `
:root {
  color-scheme: light dark;
  --paper: #fffdf9;
  --shade: #f7f2e8;
  --raised: #fffdf9;
  --ink: #221f1a;
  --muted: #655e53;
  --rule: #ddd4c4;
  --rubric: #8c2f1f;
  --name: #2c5d8f;
  --metonym: #0f6b57;
  --demonym: #7a4a9e;
  --description: #8a5a00;
  --claim: #fbe9b7;
  --lit: #ebe1cb;
  --on: #d9e8f7;
  --measure: 34rem;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "TeX Gyre Pagella", P052, Georgia, serif;
  --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171513;
    --shade: #211e1a;
    --raised: #282420;
    --ink: #e8e1d5;
    --muted: #aaa192;
    --rule: #3b362f;
    --rubric: #ee9580;
    --name: #8db8e6;
    --metonym: #74c7ae;
    --demonym: #c6a2e8;
    --description: #dcb05e;
    --claim: #4a3d17;
    --lit: #443c30;
    --on: #1f3d5c;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 2rem; }
body {
  margin: 0 auto;
  padding: 0 1.25rem;
  max-width: 77rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 var(--serif);
  font-kerning: normal;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6, p, ul, ol, figure, blockquote, fieldset, pre { margin: 0; padding: 0; border: 0; }
ul, ol { list-style: none; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); letter-spacing: -0.012em; }
a { color: inherit; text-decoration-color: var(--rubric); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:hover { color: var(--rubric); }
mark { background: none; color: inherit; }
:focus-visible { outline: 2px solid var(--rubric); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: 0.5rem; top: -4rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 2; }
.skip:focus { top: 0.5rem; }

.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top, .bottom, nav, h3, .kicker, .facts, .count, .kind, .aliases, .legend, .name-search, .place, .colophon, .notes, .printed, .endnotes,
.contents, .number, .credit, .cast, .sources, .months, .overview, .filters, .chips, .main-actors, .chip, select, input, .chosen, .ways-in, .pn, button {
  font-family: var(--sans);
}
.top {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1.5rem;
  padding: 1.25rem 0 1rem;
  border-bottom: 1px solid var(--rule);
}
.wordmark { font: italic 600 1.5rem/2.25rem var(--serif); color: var(--rubric); text-decoration: none; }
.find { display: flex; gap: 0.375rem; font-family: var(--sans); }
.find :is(input, button) { min-height: 2.25rem; padding: 0.25rem 0.875rem; border: 1px solid var(--muted); border-radius: 1.25rem; background: var(--paper); color: var(--ink); font-size: 0.9375rem; }
.find input { flex: 1; min-width: 0; }
.find input::placeholder { color: var(--muted); opacity: 1; }
.find button { border-color: var(--rule); }
.find button:hover { border-color: var(--rubric); color: var(--rubric); }
.top search { width: 21rem; margin-left: auto; }
@media (max-width: 47.99rem) {
  .top nav { margin-left: auto; }
  .top search { width: 100%; }
}
.suggestions { position: fixed; inset: auto; max-width: min(32rem, calc(100vw - 1.5rem)); max-height: 60vh; margin: 0 0.75rem 0 0; padding: 0.375rem 0; overflow-y: auto; border: 1px solid var(--rule); border-radius: 6px; background: var(--raised); color: var(--ink); box-shadow: 0 8px 28px rgb(0 0 0 / 0.16); font-size: 0.9375rem; line-height: 1.5; }
.suggestions a { display: block; padding: 0.3125rem 0.875rem; text-decoration: none; }
.suggestions a:is(:hover, :focus) { background: color-mix(in srgb, var(--lit) 60%, var(--raised)); color: var(--rubric); outline-offset: -2px; }
.suggestions span { color: var(--muted); font-size: 0.8125rem; }
.top ul { display: flex; gap: 1.25rem; font-size: 0.9375rem; }
.top nav a { display: block; padding: 0.25rem 0; text-decoration: none; }
.top nav a:hover, .top nav [aria-current] { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.4em; }
.bottom {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.25rem 2rem;
  margin-top: 5rem;
  padding: 1.25rem 0 2.5rem;
  border-top: 1px solid var(--rule);
  color: var(--muted);
  font-size: 0.8125rem;
}
.bottom a { display: inline-block; padding: 0.125rem 0; }
.kicker { color: var(--muted); font-size: 0.875rem; }
.kicker a { color: var(--rubric); text-decoration-color: color-mix(in srgb, var(--rubric) 35%, transparent); }
.kicker a + a { white-space: nowrap; }
.kicker a:hover { text-decoration-color: var(--rubric); }
.facts { color: var(--muted); font-size: 0.875rem; line-height: 1.75; }
.facts { display: flex; flex-wrap: wrap; margin-left: -1.125rem; clip-path: inset(-0.5rem -0.5rem -0.5rem 0.75rem); }
.facts > span { position: relative; padding-left: 1.125rem; }
.facts > span::before { content: "·"; position: absolute; left: 0.375rem; }
.by-line { color: var(--muted); font-style: italic; text-wrap: pretty; }
.count { color: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.hint { color: var(--muted); font-size: 0.8125rem; line-height: 1.5; }
.nothing { padding: 2rem 0; color: var(--muted); font-style: italic; }
`;
