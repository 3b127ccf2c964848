/** The marks in the text, their switches, and the cards. Kinds of mentions differ by line as well as by colour. */
export const annotationStyles = `
.mention { color: inherit; text-decoration-line: underline; text-decoration-thickness: 1px; text-underline-offset: 0.25em; text-decoration-skip-ink: none; }
.name { text-decoration-style: solid; text-decoration-color: color-mix(in srgb, var(--name) 70%, transparent); }
.metonym { text-decoration-style: dashed; text-decoration-color: var(--metonym); }
.demonym { text-decoration-style: dotted; text-decoration-thickness: 1.5px; text-decoration-color: var(--demonym); }
.description { text-decoration-style: double; text-decoration-color: var(--description); }
a.name:hover { color: var(--name); }
a.metonym:hover { color: var(--metonym); }
a.demonym:hover { color: var(--demonym); }
a.description:hover { color: var(--description); }
.text .mention.on { background: var(--on); border-radius: 2px; box-shadow: 0 0 0 0.125em var(--on); text-decoration-thickness: 2px; }
.citation { color: var(--rubric); text-decoration: underline color-mix(in srgb, var(--rubric) 35%, transparent) 1px; text-underline-offset: 0.25em; }
a.citation:hover { text-decoration-color: var(--rubric); }
.citation[data-number]::after { content: "\\202f" attr(data-number); font: 600 0.625em/0 var(--sans); vertical-align: super; }
.raised { font: 600 0.6875em/0 var(--sans); vertical-align: super; }
.raised[data-number]::after { content: attr(data-number); }
.source-syntax { display: none; }
.claim, .unsupported, .mention, .citation { box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.claim { border-radius: 2px; }
.claim:target, .text :is(.mention, .citation):is(:target, :has(:target)), .legend .claim,
.cited:has(.citation:hover, .citation:focus, .citation.current, .citation:target, .citation :target) .claim,
body:has(#show-claims:checked) .text .claim {
  background: var(--claim);
}
.legend .unsupported, body:has(#show-unsupported:checked) .text .unsupported {
  background: var(--lit);
  border-bottom: 2px dotted var(--muted);
}
.lit { background: var(--lit); box-shadow: 0 0 0 0.15em var(--lit); border-radius: 2px; }
.text :is(.mention, .citation):is(:target, :has(:target), .current) { outline: 2px solid var(--rubric); outline-offset: 2px; border-radius: 2px; }

.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.125rem; min-width: 0; margin-top: 1.75rem; padding: 0.625rem 0; border: solid var(--rule); border-width: 1px 0; font-size: 0.8125rem; line-height: 1.5; }
.legend legend { float: left; width: 100%; padding: 0; margin-bottom: 0.125rem; color: var(--muted); }
.legend label { display: inline-flex; align-items: center; gap: 0.375rem; min-height: 1.5rem; cursor: pointer; }
.legend input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--rubric); }
body:has(#show-name:not(:checked)) .text .name:not(.on),
body:has(#show-metonym:not(:checked)) .text .metonym:not(.on),
body:has(#show-demonym:not(:checked)) .text .demonym:not(.on),
body:has(#show-description:not(:checked)) .text .description:not(.on) { text-decoration-line: none; }
html:is([data-hide=citations], :has(#show-citations:not(:checked))) .text .citation { color: inherit; text-decoration-line: none; }
html:is([data-hide=citations], :has(#show-citations:not(:checked))) .text .citation::after { content: none; }

.card {
  position: fixed;
  inset: auto;
  width: min(21rem, calc(100vw - 1.5rem));
  max-height: min(22rem, 60vh);
  margin: 0;
  padding: 0.875rem 1rem;
  overflow-y: auto;
  border: 1px solid var(--rule);
  border-radius: 6px;
  background: var(--raised);
  color: var(--ink);
  box-shadow: 0 8px 28px rgb(0 0 0 / 0.16);
  font: 0.875rem/1.5rem var(--sans);
}
.card.foot { inset: auto 0 0; width: auto; max-width: 40rem; margin: 0 auto; padding-bottom: max(1rem, env(safe-area-inset-bottom)); border-radius: 12px 12px 0 0; z-index: 2; }
.card .close { position: sticky; top: 0; float: right; min-width: 2.75rem; min-height: 2.75rem; margin: -0.5rem -0.5rem 0 0; border: 0; background: var(--raised); color: var(--muted); font: 1.25rem/1 var(--sans); }
.card .close::before { content: "\\00d7"; }
.card.foot a:not(.behind) { display: inline-block; padding: 0.25rem 0; }
.card .who, .card .lead { font-size: 1rem; font-weight: 600; }
.card .who, .card .source { display: inline-block; }
.card .count, .card .behind { display: none; }
.card a.number { float: left; margin-right: 0.25rem; }
.card .more { color: var(--muted); }
.card .more a { display: inline-block; }
.card .more p:last-child { font-size: 0.8125rem; }
.card .suggest { clear: both; margin-top: 0.375rem; font-size: 0.8125rem; }
.card .suggest a { color: var(--muted); }
.card.foot .suggest a { padding: 0.375rem 0; }
.card .quoted { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 5; overflow: hidden; clear: both; margin-top: 0.5rem; padding-left: 0.75rem; border-left: 3px solid var(--claim); }
`;
