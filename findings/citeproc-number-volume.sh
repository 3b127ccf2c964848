#!/usr/bin/env bash
# citeproc 2.4.63 with the APA style of @citation-js/plugin-csl 0.9.0: two items whose `volume` is a number throw a TypeError
# in updateItems, and no bibliography is made. CSL-JSON's schema (csl-data.json, 1.0.2) takes a volume as a string or as a
# number. APA sorts by volume, and the sort key calls a method of strings. A number as `issue` is printed, and so are both in
# Vancouver, which does not sort by them.
#
# Seen on 2026-11-29 (Node 20 and 24):
#   apa, volume "14": ["T1. (2017, October 1). EDM, 14(142).","T2. (2017, October 2). EDM, 14(142)."]
#   apa, volume 14: TypeError: num.match is not a function
#   vancouver, volume 14: ["1.T1. EDM. 2017 Oct 1;14(142).","2.T2. EDM. 2017 Oct 2;14(142)."]
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
function bibliography(style, volume) {
  const items = [1, 2].map((day) => ({
    id: `item${day}`,
    type: 'article-magazine',
    title: `T${day}`,
    'container-title': 'EDM',
    volume,
    issue: 142,
    issued: { 'date-parts': [[2017, 10, day]] },
  }));
  const system = {
    retrieveLocale: () => locales.get('en-US'),
    retrieveItem: (asked) => items.find(({ id }) => id === asked),
  };
  try {
    const engine = new CSL.Engine(system, styles.get(style), 'en-US');
    engine.updateItems(items.map(({ id }) => id));
    return JSON.stringify(engine.makeBibliography()[1].map((entry) => entry.replace(/<[^>]+>/g, '').trim()));
  } catch (error) {
    return String(error);
  }
}
const seen = [
  ['apa', '14', '["T1. (2017, October 1). EDM, 14(142).","T2. (2017, October 2). EDM, 14(142)."]'],
  ['apa', 14, 'TypeError: num.match is not a function'],
  ['vancouver', 14, '["1.T1. EDM. 2017 Oct 1;14(142).","2.T2. EDM. 2017 Oct 2;14(142)."]'],
].map(([style, volume, expected]) => {
  const printed = bibliography(style, volume);
  console.log(`${style}, volume ${JSON.stringify(volume)}: ${printed}`);
  return printed === expected;
});
process.exit(seen.every(Boolean) ? 0 : 1);
JS
node finding.mjs
