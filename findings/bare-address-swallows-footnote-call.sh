#!/usr/bin/env bash
# A footnote called right behind a bare address, "https://a.example/x[^1].": markdown-it 15.0.3 (linkify, markdown-it-footnote
# 4.0.0), marked 18.2.1 (marked-footnote 1.4.0) and micromark-extension-gfm 3.0.0 take the call into
# the address. Nothing else calls the note, so that its text is in none of their HTML; micromark's address ends before "]".
# With a space between them, or with the address in angle brackets, each calls the note.
#
# Seen on 2026-11-29 (Node 20 and 24), the address linked to, and whether the note's text is printed:
#   markdown-it  https://a.example/x%5B%5E1%5D    without the note
#   marked       https://a.example/x%5B%5E1%5D    without the note
#   micromark    https://a.example/x%5B%5E1       without the note
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund markdown-it@15.0.3 markdown-it-footnote@4.0.0 marked@18.2.1 marked-footnote@1.4.0 \
  micromark@4.0.2 micromark-extension-gfm@3.0.0
cat >finding.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import markdownItFootnote from 'markdown-it-footnote';
import { Marked } from 'marked';
import markedFootnote from 'marked-footnote';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const renderers = {
  'markdown-it': (text) => new MarkdownIt({ linkify: true }).use(markdownItFootnote).render(text),
  marked: (text) => new Marked().use(markedFootnote()).parse(text),
  micromark: (text) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
};
const swallowed = { 'markdown-it': 'x%5B%5E1%5D', marked: 'x%5B%5E1%5D', micromark: 'x%5B%5E1' };
let asSeen = true;
for (const [name, render] of Object.entries(renderers)) {
  const textOf = (call) => render(`See https://a.example/x${call}.\n\n[^1]: Reuters, May 1.\n`);
  const together = textOf('[^1]');
  const address = /href="([^"#]+)"/.exec(together)?.[1];
  const hasNote = together.includes('Reuters');
  console.log(`${name.padEnd(11)}  ${address}    ${hasNote ? 'with' : 'without'} the note`);
  asSeen &&= address === `https://a.example/${swallowed[name]}` && !hasNote && textOf(' [^1]').includes('Reuters');
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
