#!/usr/bin/env bash
# compromise-dates 3.9.0 (compromise 14.17.0): of a date whose year stands first and whose month is a word, as catalogues and
# bibliographies order it ("2017 October 4", "Vedomosti, 2017, October 4"), the year is lost, and the day too: it is the last
# day of the month that is next. The text that it reports includes year and day. With the day before the month,
# "2017, 4 October", the day is right and the year still that of today.
#
# Seen on 2026-11-29 (Node 20 and 24), with 1 June 2021 as today:
#   2017 October 4                2021-10-31
#   Vedomosti, 2017, October 4    2021-10-31
#   2018, Feb. 9                  2022-02-28
#   2017, 4 October               2021-10-04
#   October 4, 2017               2017-10-04
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund compromise@14.17.0 compromise-dates@3.9.0
cat >finding.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';

nlp.plugin(dates);
const expected = {
  '2017 October 4': '2021-10-31',
  'Vedomosti, 2017, October 4': '2021-10-31',
  '2018, Feb. 9': '2022-02-28',
  '2017, 4 October': '2021-10-04',
  'October 4, 2017': '2017-10-04',
};
let asSeen = true;
for (const [text, wanted] of Object.entries(expected)) {
  const found = nlp(text)
    .dates({ today: '2021-06-01', timezone: 'UTC' })
    .json()
    .map(({ dates }) => dates.start.slice(0, 10))
    .join(', ');
  console.log(`${text.padEnd(29)} ${found}`);
  asSeen &&= found === wanted;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
