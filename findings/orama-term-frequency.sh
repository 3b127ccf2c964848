#!/usr/bin/env bash
# @orama/orama 3.1.18: BM25 never sees that a document has a word more than once. The tokenizer keeps each word once unless it
# is told `allowDuplicates`, so that a text about grain and one that mentions it are equal, although the documentation ("BM25
# Algorithm") says that terms are weighed by their frequency and has a parameter for it, `k`. With `allowDuplicates` the number
# of documents with a word is counted by occurrences too: as soon as those outnumber the documents, every hit has a negative
# score, and the more often a text has the word, the further down it comes.
#
# Seen on 2026-11-29 (Node 20 and 24), hits and scores of a search for "grain" in four texts:
#   by default                  often 0.362, once 0.362
#   with allowDuplicates        once -0.052, often -0.062
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @orama/orama@3.1.18
cat >finding.mjs <<'JS'
import { create, insert, search } from '@orama/orama';

const texts = {
  often: 'Grain, grain, grain: the harvest is late, and the port has no grain.',
  once: 'The harvest is late, and the port has no grain.',
  ferry: 'The ferry waits for the rain to end.',
  road: 'Half of the town is on the road.',
};
function hits(tokenizer) {
  const database = create({ schema: { text: 'string' }, components: { tokenizer } });
  for (const [id, text] of Object.entries(texts)) insert(database, { id, text });
  return search(database, { term: 'grain' })
    .hits.map(({ id, score }) => `${id} ${score.toFixed(3)}`)
    .join(', ');
}
const seen = [
  ['by default', { language: 'english' }, 'often 0.362, once 0.362'],
  ['with allowDuplicates', { language: 'english', allowDuplicates: true }, 'once -0.052, often -0.062'],
].map(([name, tokenizer, expected]) => {
  const found = hits(tokenizer);
  console.log(`${name.padEnd(27)} ${found}`);
  return found === expected;
});
process.exit(seen.every(Boolean) ? 0 : 1);
JS
node finding.mjs
