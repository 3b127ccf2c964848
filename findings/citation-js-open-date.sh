#!/usr/bin/env bash
# Citation.js 0.9.0: a BibLaTeX date with an open end, "1997/", which is how a series or a website that goes on is dated,
# becomes CSL-JSON with null in the place of the end, and that is printed as no date at all: the year is in none of the
# bibliographies. The BibLaTeX manual ("Date Specifications") has "1997/" among its examples and prints it as "1997–". EDTF's
# way of writing it, "1997/..", fares the same. A closed range and a month are right.
#
# Seen on 2026-11-29 (Node 20 and 24), the date in CSL-JSON, APA, and Vancouver:
#   1997/        [[1997],null]      Vail, I. (n.d.). Letters. Aldus.            1. Vail I. Letters. Aldus.
#   1997/..      [[1997],null]      Vail, I. (n.d.). Letters. Aldus.            1. Vail I. Letters. Aldus.
#   1997-05      [[1997,5]]         Vail, I. (1997). Letters. Aldus.            1. Vail I. Letters. Aldus; 1997.
#   1997/1999    [[1997],[1999]]    Vail, I. (1997–1999). Letters. Aldus.       1. Vail I. Letters. Aldus; 1997–1999.
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0
cat >finding.mjs <<'JS'
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';

const expected = {
  '1997/': ['[[1997],null]', 'Vail, I. (n.d.). Letters. Aldus.', '1. Vail I. Letters. Aldus.'],
  '1997/..': ['[[1997],null]', 'Vail, I. (n.d.). Letters. Aldus.', '1. Vail I. Letters. Aldus.'],
  '1997-05': ['[[1997,5]]', 'Vail, I. (1997). Letters. Aldus.', '1. Vail I. Letters. Aldus; 1997.'],
  '1997/1999': ['[[1997],[1999]]', 'Vail, I. (1997–1999). Letters. Aldus.', '1. Vail I. Letters. Aldus; 1997–1999.'],
};
let asSeen = true;
for (const [date, wanted] of Object.entries(expected)) {
  const cite = new Cite(`@book{vail, author={Vail, Ida}, title={Letters}, publisher={Aldus}, date={${date}}}`);
  const bibliography = (template) => cite.format('bibliography', { format: 'text', template }).trim();
  const found = [JSON.stringify(cite.data[0].issued['date-parts']), bibliography('apa'), bibliography('vancouver')];
  console.log(`${date.padEnd(12)} ${found[0].padEnd(18)} ${found[1].padEnd(43)} ${found[2]}`);
  asSeen &&= found.every((text, index) => text === wanted[index]);
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
