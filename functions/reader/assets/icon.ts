/** A line of text with a gloss beside it. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#8c2f1f"/>
<path d="M11 9h15M11 16h15M11 23h10" stroke="#fff" stroke-width="3" stroke-linecap="round"/>
<circle cx="6" cy="16" r="2" fill="#fff"/>
</svg>
`;
