#!/usr/bin/env bash
# citeproc 2.4.63 with the styles of @citation-js/plugin-csl 0.9.0: a CSL-JSON date range that crosses the new year, 30
# December 2017 to 2 January 2018, comes out of APA and Harvard as a range of years beside a range of days, since these
# styles print the year and the day by two `date` elements and each collapses its own part. The days stand without their
# years, and read as January 2017 to December 2018 as well. Vancouver, which prints the date by one element, keeps each day
# with its year, without the spaces.
#
# Seen on 2026-11-29 (Node 20 and 24):
#   apa: T. (2017–2018, December 30–January 2). Kommersant.
#   harvard1: Kommersant (2017–2018) “T,” 30 December–2 January.
#   vancouver: 1.T. Kommersant. 2017 Dec 30–2018Jan2.
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund citeproc@2.4.63 @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0
cat >finding.mjs <<'JS'
import '@citation-js/plugin-csl';
import { plugins } from '@citation-js/core';
import CSL from 'citeproc';

const { locales, styles } = plugins.config.get('@csl');
const item = {
  id: 'item',
  type: 'article-newspaper',
  title: 'T',
  'container-title': 'Kommersant',
  issued: { 'date-parts': [[2017, 12, 30], [2018, 1, 2]] },
};
const expected = {
  apa: 'T. (2017–2018, December 30–January 2). Kommersant.',
  harvard1: 'Kommersant (2017–2018) “T,” 30 December–2 January.',
  vancouver: '1.T. Kommersant. 2017 Dec 30–2018Jan2.',
};
let asSeen = true;
for (const [style, wanted] of Object.entries(expected)) {
  const system = { retrieveLocale: () => locales.get('en-US'), retrieveItem: () => item };
  const engine = new CSL.Engine(system, styles.get(style), 'en-US');
  engine.updateItems([item.id]);
  const printed = engine.makeBibliography()[1][0].replace(/<[^>]+>/g, '').trim();
  console.log(`${style}: ${printed}`);
  asSeen &&= printed === wanted;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
