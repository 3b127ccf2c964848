#!/usr/bin/env bash
# compromise-dates 3.9.0 (compromise 14.17.0): of days written day first and joined by commas, "1 June, 2 June, 3 June", the
# second is lost. Its day is taken as part of the first date, its month as a date of the third's day, and a whole June is
# found besides. Written month first, the three days are three dates.
#
# Seen on 2026-11-29 (Node 20 and 24), start and end of each date found, with 1 January 2021 as today:
#   1 June, 2 June, 3 June    2021-06-01/2021-06-01 2021-06-03/2021-06-03 2021-06-01/2021-06-30
#   June 1, June 2, June 3    2021-06-01/2021-06-01 2021-06-02/2021-06-02 2021-06-03/2021-06-03
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
  '1 June, 2 June, 3 June': '2021-06-01/2021-06-01 2021-06-03/2021-06-03 2021-06-01/2021-06-30',
  'June 1, June 2, June 3': '2021-06-01/2021-06-01 2021-06-02/2021-06-02 2021-06-03/2021-06-03',
};
let asSeen = true;
for (const [text, wanted] of Object.entries(expected)) {
  const found = nlp(text)
    .dates({ today: '2021-01-01', timezone: 'UTC' })
    .json()
    .map(({ dates }) => `${dates.start.slice(0, 10)}/${dates.end.slice(0, 10)}`)
    .join(' ');
  console.log(`${text.padEnd(25)} ${found}`);
  asSeen &&= found === wanted;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
