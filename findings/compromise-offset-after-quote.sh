#!/usr/bin/env bash
# compromise 14.17.0: the `offset` of a match that follows an opening quotation mark or bracket counts from behind the mark,
# and its `length` counts the mark, as its `text` does. What is cut from the document at that offset lacks the first character
# and has one too many at the end, so that every mark set by it is off by one. Without punctuation before the match text and
# offset agree.
#
# Seen on 2026-11-29 (Node 20 and 24), the text of the person found, and the document at its offset, each between bars:
#   He met Ida Vail there.       |Ida Vail|      |Ida Vail|
#   He met “Ida Vail” there.     |“Ida Vail”|    |Ida Vail” |
#   The aide (Ida Vail) said.    |(Ida Vail)|    |Ida Vail) |
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund compromise@14.17.0
cat >finding.mjs <<'JS'
import nlp from 'compromise';

const expected = {
  'He met Ida Vail there.': ['|Ida Vail|', '|Ida Vail|'],
  'He met “Ida Vail” there.': ['|“Ida Vail”|', '|Ida Vail” |'],
  'The aide (Ida Vail) said.': ['|(Ida Vail)|', '|Ida Vail) |'],
};
let asSeen = true;
for (const [document, wanted] of Object.entries(expected)) {
  const [{ text, offset }] = nlp(document).people().json({ offset: true });
  const found = [text, document.slice(offset.start, offset.start + offset.length)].map((words) => `|${words}|`);
  console.log(`${document.padEnd(28)} ${found[0].padEnd(15)} ${found[1]}`);
  asSeen &&= found.every((words, index) => words === wanted[index]);
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
