/** The page for editors. */
export const correctionStyles = `
.checks { margin-top: 0.75rem; font-size: 0.875rem; line-height: 1.5rem; }
.checks li { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
.checks summary { color: var(--muted); cursor: pointer; }
.checks pre { margin-top: 0.25rem; padding: 0.5rem; background: var(--shade); overflow-x: auto; }
`;
