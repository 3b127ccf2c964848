#!/usr/bin/env bash
# biblatex-csl-converter 3.6.0: of a BibLaTeX article it gives CSL-JSON in which the paper's own name has lost its capitals
# ("The new york times") and the number of its issue is a `collection-number`, that of a book in a series, so that a style that
# prints volume and issue prints the volume alone. Braces keep the capitals, as they do in a title; the number stays the issue's only
# where the entry calls it `issue`, which BibLaTeX keeps for names like "Spring".
# Citation.js 0.9.0 reads the same entry with the name as it is printed and `issue`.
#
# Seen on 2026-11-29 (Node 20 and 24), of journaltitle = {The New York Times}, volume = {14}, number = {142}:
#   biblatex-csl-converter   The new york times · volume 14 · issue - · collection-number 142
#   in braces                <span class="nocase">The New York Times</span> · volume 14 · issue - · collection-number 142
#   Citation.js              The New York Times · volume 14 · issue 142 · collection-number -
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund biblatex-csl-converter@3.6.0 @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0
cat >finding.mjs <<'JS'
import '@citation-js/plugin-bibtex';
import { Cite } from '@citation-js/core';
import { CSLExporter, parse } from 'biblatex-csl-converter';

const entry = (name) => `@article{vail,
  author = {Vail, Ida}, title = {Ferries wait}, journaltitle = {${name}}, date = {2017-11-03}, volume = {14}, number = {142}
}`;
const converted = (text) => Object.values(new CSLExporter(parse(text).entries).parse())[0];
const found = {
  'biblatex-csl-converter': converted(entry('The New York Times')),
  'in braces': converted(entry('{The New York Times}')),
  'Citation.js': new Cite(entry('The New York Times')).data[0],
};
const expected = {
  'biblatex-csl-converter': 'The new york times · volume 14 · issue - · collection-number 142',
  'in braces': '<span class="nocase">The New York Times</span> · volume 14 · issue - · collection-number 142',
  'Citation.js': 'The New York Times · volume 14 · issue 142 · collection-number -',
};
let asSeen = true;
for (const [name, item] of Object.entries(found)) {
  const numbers = ['volume', 'issue', 'collection-number'].map((field) => `${field} ${item[field] ?? '-'}`);
  const printed = [item['container-title'], ...numbers].join(' · ');
  console.log(`${name.padEnd(24)} ${printed}`);
  asSeen &&= printed === expected[name];
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
