#!/usr/bin/env bash
# @microsoft/recognizers-text-date-time 1.3.2: "early 2017", "late 2017" and "end of 2017" are found with their year, and
# resolved without it: to the first or last half of the month of the reference date. "Week 42 of 2017" becomes the 42nd week of
# the reference date's year. Other parts of a year are right. With its day of publication as the reference date, what an
# article says of "early 2017" is dated to the weeks in which it was written.
#
# Seen on 2026-11-29 (Node 20 and 24), with 1 June 2021 as the reference date, the end exclusive:
#   early 2017            2021-06-01/2021-06-16
#   late 2017             2021-06-16/2021-07-01
#   end of 2017           2021-06-16/2021-07-01
#   week 42 of 2017       2021-10-18/2021-10-25
#   first half of 2017    2017-01-01/2017-07-01
#   October 2017          2017-10-01/2017-11-01
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @microsoft/recognizers-text-date-time@1.3.2
cat >finding.mjs <<'JS'
import recognizers from '@microsoft/recognizers-text-date-time';

const reference = new Date(2021, 5, 1, 12);
const expected = {
  'early 2017': '2021-06-01/2021-06-16',
  'late 2017': '2021-06-16/2021-07-01',
  'end of 2017': '2021-06-16/2021-07-01',
  'week 42 of 2017': '2021-10-18/2021-10-25',
  'first half of 2017': '2017-01-01/2017-07-01',
  'October 2017': '2017-10-01/2017-11-01',
};
let asSeen = true;
for (const [text, wanted] of Object.entries(expected)) {
  const found = recognizers
    .recognizeDateTime(text, 'en-us', undefined, reference)
    .map((result) => {
      const values = result.resolution.values.map(({ start, end }) => `${start}/${end}`).join(' or ');
      return result.text === text.toLowerCase() ? values : `${values} (${result.text})`;
    })
    .join(', ');
  console.log(`${text.padEnd(21)} ${found}`);
  asSeen &&= found === wanted;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
