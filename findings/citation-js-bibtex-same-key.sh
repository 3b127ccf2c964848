#!/usr/bin/env bash
# Citation.js 0.9.0: its BibTeX and BibLaTeX name an entry by the author's family name, the year and the first word of the
# title, in place of the item's id. Two articles of one author and year whose titles begin with the same word get one key. Read
# back by Citation.js itself both items are there, but its bibliography prints only the later one, as if it had been the
# author's only article of that year. With `format.useIdAsLabel` in the plugin's configuration the ids stay.
#
# Seen on 2026-11-29 (Node 20 and 24), in APA:
#   before               Vail, I. (2018a, March 1). Russia arms. EDM. | Vail, I. (2018b, March 2). Russia votes. EDM.
#   through bibtex       Vail, I. (2018). Russia votes. EDM.
#   through biblatex     Vail, I. (2018). Russia votes. EDM.
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

const items = ['arms', 'votes'].map((word, index) => ({
  id: word,
  type: 'article-magazine',
  title: `Russia ${word}`,
  author: [{ family: 'Vail', given: 'Ida' }],
  issued: { 'date-parts': [[2018, 3, index + 1]] },
  'container-title': 'EDM',
}));
const expected = {
  before: 'Vail, I. (2018a, March 1). Russia arms. EDM. | Vail, I. (2018b, March 2). Russia votes. EDM.',
  'through bibtex': 'Vail, I. (2018). Russia votes. EDM.',
  'through biblatex': 'Vail, I. (2018). Russia votes. EDM.',
};
let asSeen = true;
for (const [name, wanted] of Object.entries(expected)) {
  const format = name.split(' ')[1];
  const cite = new Cite(format ? new Cite(items).format(format) : items);
  const printed = cite.format('bibliography', { format: 'text' }).trim().split('\n').join(' | ');
  console.log(`${name.padEnd(20)} ${printed}`);
  asSeen &&= cite.data.length === 2 && printed === wanted;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
