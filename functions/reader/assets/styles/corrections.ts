/** The page for editors, and an article as its editors see it. What is corrected is told by a wavy line: no mark of the text has one. */
export const correctionStyles = `
.checks { margin-top: 0.75rem; font: 0.875rem/1.5rem var(--sans); }
.checks li { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
.checks summary { color: var(--muted); cursor: pointer; }
.checks li:target { background: var(--shade); box-shadow: 0 0 0 0.5rem var(--shade); border-radius: 2px; }
.view { margin-top: 0.75rem; font: 0.8125rem/1.5rem var(--sans); }
.guessed { background: var(--lit); border-radius: 2px; }
em.guessed { padding: 0 0.25rem; font-style: normal; font-size: 0.75rem; font-weight: 400; }
.view .corrected, a.corrected { text-decoration: underline wavy 1.5px var(--name); text-underline-offset: 0.25em; text-decoration-skip-ink: none; }
.notes li > div > p.corrected, .notes li > div > .ways-to { display: block; }
p.corrected { margin: 0.125rem 0; padding-left: 0.5rem; border-left: 2px solid var(--name); font-size: 0.75rem; line-height: 1.25rem; }
.ways-to { color: var(--muted); font-size: 0.75rem; line-height: 1.5rem; overflow-wrap: anywhere; }
.ways-to a { color: inherit; }
:is(.warned, .removed) { margin-top: 0.5rem; padding: 0.375rem 0.75rem; border-left: 3px solid var(--metonym); background: var(--shade); font: 0.8125rem/1.5rem var(--sans); overflow-wrap: anywhere; }
.removed { border-left-color: var(--name); }
.warned .place { display: inline-block; min-width: 1.5rem; }
.notes .suggest { display: none; }
.for-editors .notes .suggest, .card .suggest { display: block; }
.for-editors .notes .suggest a { display: inline-block; min-height: 24px; color: var(--muted); }
.suggest a { margin-right: 1rem; }
.checks pre { margin-top: 0.25rem; padding: 0.5rem; background: var(--shade); overflow-x: auto; }
`;
