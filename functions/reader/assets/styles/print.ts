/** On paper: black on white, the text with its notes and sources, no switches. */
export const printStyles = `
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --rule: #bbb; --rubric: #000; --name: #000; --claim: #fff; --shade: #fff; --on: #eee; }
  @page { margin: 2cm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  .top nav, .legend, .bottom, .skip, .view, .pager, .name-search, .kinds, .cast, .card, .ways-in, .ways, .find, .notes .behind, .pn, .sources .axis, .toolbar, .contents, .downloads { display: none; }
  main, main[class], .beside { display: block; max-width: none; width: auto; padding: 0; }
  .article, .row { display: block; width: auto; }
  .article-head, .page-head { padding-top: 1rem; }
  .text p { orphans: 3; widows: 3; }
  .row > pre { white-space: pre-wrap; }
  .notes { margin-top: 0.25rem; padding-left: 1cm; font-size: 8.5pt; line-height: 1.4; }
  .row > .notes { position: static !important; width: auto; }
  .notes li { display: grid; break-inside: avoid; margin: 0 !important; padding: 0; }
  .text { min-height: 0 !important; }
  .notes li > div > .lead { display: inline; }
  .lane { display: none; }
  .sources summary { display: none; }
  .sources details::details-content { content-visibility: visible; display: block; }
  .sources tr { break-inside: avoid; }
  .sources td:has(.lane) { display: none; }
  .when { font-size: 8.5pt; }
  .sources h2 { break-after: avoid; }
  .mention { text-decoration-thickness: 0.5pt; }
  .source, h1, h2 { color: #000; }
}
`;
