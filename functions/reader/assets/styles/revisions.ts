/** What changed between two revisions. */
export const revisionStyles = `
:root { --removed: #fbe0da; --added: #dcefdd; }
@media (prefers-color-scheme: dark) { :root { --removed: #4f2721; --added: #1d402b; } }
del { background: var(--removed); }
ins { background: var(--added); text-underline-offset: 0.2em; }
del + ins { margin-left: 0.125rem; }
.compare { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem; margin: 1rem 0 2rem; font: 0.875rem/1.5rem var(--sans); }
.compare select { display: block; min-height: 2.5rem; padding: 0 0.5rem; border: 1px solid var(--muted); border-radius: 4px; background: var(--paper); color: var(--ink); font-size: 1rem; }
h3:has(+ .compared) { margin-top: 1.25rem; font-size: 1rem; }
ol.compared li { padding: 0.625rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
`;
