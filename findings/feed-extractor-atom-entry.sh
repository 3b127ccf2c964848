#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3: of an Atom entry it takes the first link, whatever its relation, and calls the day of the last
# change `published`. An entry that lists its PDF (rel="enclosure") before its page leads to the PDF, and an article that was
# corrected a week later is dated a week late. RFC 4287 has `alternate` for the page (4.2.7.2), and `published` beside `updated`
# for the first day (4.2.9). rss-parser 3.13.0 reads both as they are meant.
#
# Seen on 2026-11-29 (Node 20 and 24):
#   feed-extractor   https://ports.example/waiting.pdf 2018-05-11
#   rss-parser       https://ports.example/waiting 2018-05-04
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3 rss-parser@3.13.0
cat >finding.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor';
import Parser from 'rss-parser';

const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:ports</id><title>Ports</title>
<updated>2018-05-11T00:00:00Z</updated><entry><id>urn:ports:1</id><title>Waiting</title>
<link rel="enclosure" type="application/pdf" href="https://ports.example/waiting.pdf"/>
<link rel="alternate" type="text/html" href="https://ports.example/waiting"/>
<published>2018-05-04T00:00:00Z</published><updated>2018-05-11T00:00:00Z</updated><summary>It waits.</summary></entry></feed>`;
const [extracted] = extractFromXml(feed).entries;
const [parsed] = (await new Parser().parseString(feed)).items;
const found = {
  'feed-extractor': `${extracted.link} ${extracted.published.slice(0, 10)}`,
  'rss-parser': `${parsed.link} ${parsed.isoDate.slice(0, 10)}`,
};
const expected = {
  'feed-extractor': 'https://ports.example/waiting.pdf 2018-05-11',
  'rss-parser': 'https://ports.example/waiting 2018-05-04',
};
for (const [name, printed] of Object.entries(found)) console.log(`${name.padEnd(16)} ${printed}`);
process.exit(Object.entries(expected).every(([name, printed]) => found[name] === printed) ? 0 : 1);
JS
node finding.mjs
