#!/usr/bin/env bash
# dom-anchor-text-quote 4.0.2 (W3C's TextQuoteSelector → Range): without a prefix it looks for the quote from the middle of the
# text on and takes what is most like it there, though the quote itself stands elsewhere in full. Of citations that differ in a
# day, an annotation of October 17 so lands on October 19, and nothing tells the caller. A quote that is gone lands on its
# neighbour too, prefix and suffix or not, where "no match" is what an editor has to hear. With a prefix that fits, a quote that is
# there is found.
#
# Seen on 2026-11-29 (Node 20 and 24, jsdom 24.1.3), of "The pier waits (TASS, October 17). The port is shut (TASS, October 19).
# Nobody paid (TASS, October 17).":
#   TASS, October 17                        TASS, October 19
#   Nobody paid (TASS, October 17           TASS, October 17
#   The port is shut (TASS, October 18).    TASS, October 19
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dom-anchor-text-quote@4.0.2 jsdom@24.1.3
cat >finding.mjs <<'JS'
import { JSDOM } from 'jsdom';

const text = 'The pier waits (TASS, October 17). The port is shut (TASS, October 19). Nobody paid (TASS, October 17).';
const { window } = new JSDOM(`<p>${text}</p>`);
Object.assign(globalThis, { window, document: window.document, Node: window.Node, NodeFilter: window.NodeFilter });
const { toTextPosition } = (await import('dom-anchor-text-quote')).default;

const quotes = [
  { selector: { exact: 'TASS, October 17' }, wanted: 'TASS, October 19' },
  { selector: { prefix: 'Nobody paid (', exact: 'TASS, October 17' }, wanted: 'TASS, October 17' },
  { selector: { prefix: 'The port is shut (', exact: 'TASS, October 18', suffix: ').' }, wanted: 'TASS, October 19' },
];
let asSeen = true;
for (const { selector, wanted } of quotes) {
  const place = toTextPosition(window.document.body, selector);
  const found = place === null ? '-' : text.slice(place.start, place.end);
  const { prefix = '', exact, suffix = '' } = selector;
  console.log(`${`${prefix}${exact}${suffix}`.padEnd(40)}${found}`);
  asSeen &&= found === wanted;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
