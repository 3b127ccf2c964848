#!/usr/bin/env bash
# edtf 4.11.1: the seasons of EDTF level 1 (ISO 8601-2: 21 spring to 24 winter, "independent of location") have calendar
# quarters as their bounds: spring is January to March, and winter ends on 31 December. Spring has the bounds of quarter 1
# (33), and the "Fall 2017" issue of a journal (2017-23) ends on 30 September, before autumn's first month is over.
#
# Seen on 2026-11-29 (Node 20 and 24), the first and the last day:
#   2017-21    2017-01-01 2017-03-31
#   2017-23    2017-07-01 2017-09-30
#   2017-24    2017-10-01 2017-12-31
#   2017-33    2017-01-01 2017-03-31
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edtf@4.11.1
cat >finding.mjs <<'JS'
import edtf from 'edtf';

const expected = {
  '2017-21': '2017-01-01 2017-03-31',
  '2017-23': '2017-07-01 2017-09-30',
  '2017-24': '2017-10-01 2017-12-31',
  '2017-33': '2017-01-01 2017-03-31',
};
let asSeen = true;
for (const [text, wanted] of Object.entries(expected)) {
  const { min, max } = edtf(text);
  const found = [min, max].map((time) => new Date(time).toISOString().slice(0, 10)).join(' ');
  console.log(`${text}    ${found}`);
  asSeen &&= found === wanted;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
