#!/usr/bin/env bash
# rss-parser 3.13.0: of an Atom entry whose content is XHTML (RFC 4287, 3.1.1.3) it changes the order of the words. The text of
# an element is put together before the elements inside it, so that an emphasised word or a linked source moves to the end of
# its paragraph, in `content` and in `contentSnippet`. The same paragraph as `type="html"` stays as it is.
#
# Seen on 2026-11-29 (Node 20 and 24), of "The port waits, <em>Kommersant</em> wrote on May 3.":
#   as html    The port waits, Kommersant wrote on May 3.
#   as xhtml   The port waits,  wrote on May 3.Kommersant
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0
cat >finding.mjs <<'JS'
import Parser from 'rss-parser';

const paragraph = '<p>The port waits, <em>Kommersant</em> wrote on May 3.</p>';
const contents = {
  'as html': `<content type="html">${paragraph.replaceAll('<', '&lt;')}</content>`,
  'as xhtml': `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraph}</div></content>`,
};
const expected = {
  'as html': 'The port waits, Kommersant wrote on May 3.',
  'as xhtml': 'The port waits,  wrote on May 3.Kommersant',
};
let asSeen = true;
for (const [name, content] of Object.entries(contents)) {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:ports</id><title>Ports</title>
<updated>2018-05-04T00:00:00Z</updated><entry><id>urn:ports:1</id><title>Waiting</title>
<updated>2018-05-04T00:00:00Z</updated>${content}</entry></feed>`;
  const { items } = await new Parser().parseString(feed);
  console.log(`${name.padEnd(10)} ${items[0].contentSnippet}`);
  asSeen &&= items[0].contentSnippet === expected[name];
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
