/** On paper: black on white, the text and its citations, no switches. */
export const printStyles = `
@media print {
  :root { --paper: #fff; --ink: #000; --muted: #444; --rule: #bbb; --rubric: #000; --claim: #fff; --shade: #fff; }
  @page { margin: 2cm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  .top nav, .legend, .bottom, .skip, .pager, .name-search, .kinds, .cast, .glosses, .card { display: none; }
  main:has(> .article), main:not(:has(> .article)) { display: block; max-width: none; }
  .article, .row { display: block; }
  .article-head, .page-head { padding-top: 1rem; }
  .text p { orphans: 3; widows: 3; }
  .notes li, .quotes li { break-inside: avoid; }
  .notes h2 { break-after: avoid; }
  .mention { text-decoration-thickness: 0.5pt; }
  .source, h1, h2 { color: #000; }
}
`;
