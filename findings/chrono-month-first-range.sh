#!/usr/bin/env bash
# chrono-node 2.10.3: a range of days behind its month keeps its end only where a hyphen or "to" joins the days. With an en
# dash, which is what typesetters put between days, the range becomes its first day, and the year behind it is lost too, so
# that the day takes a year from the reference date. Day-first ranges take the en dash. Where the range runs from one month
# into the next it is the other way round: the en dash is read, and with a hyphen the first day is joined to the second
# month, which makes a day that the text does not name.
#
# Seen on 2026-11-29 (Node 20 and 24), with 1 June 2021 as the reference date:
#   October 17-18, 2017       2017-10-17/2017-10-18
#   October 17–18, 2017       2021-10-17
#   17–18 October 2017        2017-10-17/2017-10-18
#   October 30–November 2     2021-10-30/2021-11-02
#   October 30-November 2     2021-11-30
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >finding.mjs <<'JS'
import { parse } from 'chrono-node';

const reference = new Date(2021, 5, 1, 12);
const day = (components) =>
  ['year', 'month', 'day'].map((name) => String(components.get(name)).padStart(2, '0')).join('-');
const expected = {
  'October 17-18, 2017': '2017-10-17/2017-10-18',
  'October 17–18, 2017': '2021-10-17',
  '17–18 October 2017': '2017-10-17/2017-10-18',
  'October 30–November 2': '2021-10-30/2021-11-02',
  'October 30-November 2': '2021-11-30',
};
let asSeen = true;
for (const [text, wanted] of Object.entries(expected)) {
  const found = parse(text, reference)
    .map(({ start, end }) => day(start) + (end ? `/${day(end)}` : ''))
    .join(', ');
  console.log(`${text.padEnd(25)} ${found}`);
  asSeen &&= found === wanted;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
