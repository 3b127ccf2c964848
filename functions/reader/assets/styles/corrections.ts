/** The page for editors. */
export const correctionStyles = `
.checks { margin-top: 0.75rem; font: 0.875rem/1.5rem var(--sans); }
.checks li { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
.checks summary { color: var(--muted); cursor: pointer; }
.checks li:target { background: var(--shade); }
.view { margin-top: 0.75rem; font: 0.8125rem/1.5rem var(--sans); }
.guessed { background: var(--lit); border-radius: 2px; }
em.guessed, em.corrected { padding: 0 0.25rem; font-style: normal; font-size: 0.75rem; }
.corrected { border-bottom: 2px solid var(--name); }
.warned { margin-top: 0.5rem; padding: 0.375rem 0.75rem; border-left: 3px solid var(--metonym); background: var(--shade); font: 0.8125rem/1.5rem var(--sans); overflow-wrap: anywhere; }
.warned a { display: inline-block; min-width: 1.5rem; }
.notes .suggest { display: none; }
.for-editors .notes .suggest, .card .suggest { display: block; }
.checks pre { margin-top: 0.25rem; padding: 0.5rem; background: var(--shade); overflow-x: auto; }
`;
