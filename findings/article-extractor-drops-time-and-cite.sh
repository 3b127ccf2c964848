#!/usr/bin/env bash
# @extractus/article-extractor 9.0.1: the words in a `time`, `cite` or `q` are removed from the article with the element, since
# it is not among the tags allowed by default. The README ("Content sanitization options") says that disallowed tags are
# removed, not that what they enclose goes too. A sentence loses its date, its source and its quotation, and still reads as a
# sentence. @mozilla/readability 0.6.0, which finds the article for it, keeps all three.
#
# Seen on 2026-11-29 (Node 20 and 24), the text of the same paragraph:
#   readability          On 19 August 1991 the coup began (Izvestia, August 20). We stay, said the mayor.
#   article-extractor    On the coup began (, ). , said the mayor.
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @extractus/article-extractor@9.0.1 @mozilla/readability@0.6.0 linkedom@0.18.15
cat >finding.mjs <<'JS'
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const filler = `<p>${'The ferry waits for the rain to end, and half of the town waits with it. '.repeat(20)}</p>`;
const page = `<!doctype html><html lang="en"><head><title>The coup</title></head><body><article><h1>The coup</h1>${filler}
<p id="dated">On <time datetime="1991-08-19">19 August 1991</time> the coup began (<cite>Izvestia</cite>,
<time datetime="1991-08-20">August 20</time>). <q>We stay</q>, said the mayor.</p>
${filler}</article></body></html>`;
const paragraph = (content) => {
  const paragraphs = [...parseHTML(`<body>${content}</body>`).document.querySelectorAll('p')];
  const dated = paragraphs.find(({ textContent }) => textContent.includes('the coup began'));
  return dated.textContent.replace(/\s+/g, ' ').trim();
};
const read = {
  readability: new Readability(parseHTML(page).document).parse().content,
  'article-extractor': (await extractFromHtml(page, 'https://a.example/the-coup')).content,
};
const expected = {
  readability: 'On 19 August 1991 the coup began (Izvestia, August 20). We stay, said the mayor.',
  'article-extractor': 'On the coup began (, ). , said the mayor.',
};
let asSeen = true;
for (const [name, wanted] of Object.entries(expected)) {
  const text = paragraph(read[name]);
  console.log(`${name.padEnd(20)} ${text}`);
  asSeen &&= text === wanted;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
