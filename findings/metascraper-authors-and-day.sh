#!/usr/bin/env bash
# metascraper 5.49.24 (metascraper-author, metascraper-date): of a page whose JSON-LD gives its authors as a list, as
# one of several authors has to, it gives none, nor of a list of one; an author who stands alone is found. And its `date`
# is the day of the last change where the page tells both: an article of 2018 that was touched in 2021 is dated 2021. Both
# days are told apart with metascraper-date's `datePublished: true` and `dateModified: true`.
#
# Seen on 2026-11-29 (Node 20 and 24):
#   one author            Ida Vail · 2018-03-01
#   a list of one         - · 2018-03-01
#   a list of two         - · 2018-03-01
#   changed since         Ida Vail · 2021-06-05
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts metascraper@5.49.24 metascraper-author@5.49.24 metascraper-date@5.49.24
cat >finding.mjs <<'JS'
import metascraper from 'metascraper';
import author from 'metascraper-author';
import date from 'metascraper-date';

const read = metascraper([author(), date()]);
const [vail, lund] = ['Ida Vail', 'Mark Lund'].map((name) => ({ '@type': 'Person', name }));
const pages = {
  'one author': { author: vail },
  'a list of one': { author: [vail] },
  'a list of two': { author: [vail, lund] },
  'changed since': { author: vail, dateModified: '2021-06-05T08:00:00Z' },
};
const expected = {
  'one author': 'Ida Vail · 2018-03-01',
  'a list of one': '- · 2018-03-01',
  'a list of two': '- · 2018-03-01',
  'changed since': 'Ida Vail · 2021-06-05',
};
let asSeen = true;
for (const [name, fields] of Object.entries(pages)) {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Ports Wait',
    datePublished: '2018-03-01T08:00:00Z',
    ...fields,
  };
  const html = `<html><head><script type="application/ld+json">${JSON.stringify(article)}</script></head></html>`;
  const found = await read({ html, url: 'https://www.example.com/ports-wait' });
  const printed = `${found.author ?? '-'} · ${found.date?.slice(0, 10) ?? '-'}`;
  console.log(`${name.padEnd(22)}${printed}`);
  asSeen &&= printed === expected[name];
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
