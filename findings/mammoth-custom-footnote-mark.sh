#!/usr/bin/env bash
# mammoth 1.13.0: a footnote with a mark of its own (`w:customMarkFollows`: the star of an author's note) is printed with a
# number and with the mark behind it, in the text and in the note, and it takes a number away from the notes that follow:
# Word prints "Thanks* and grain¹", mammoth "Thanks[1]* and grain[2]". There is no message.
#
# Seen on 2026-11-29 (Node 20 and 24), tags removed:
#   Thanks[1]* and grain[2]. 1. * To the editors. ↑ 2. Reuters, May 1. ↑    messages: 0
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 jszip@3.10.2
cat >finding.mjs <<'JS'
import JSZip from 'jszip';
import mammoth from 'mammoth';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationships = (target, kind) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
const text = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

const file = new JSZip();
file.file(
  '[Content_Types].xml',
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>` +
    `<Override PartName="/word/footnotes.xml" ContentType="${type}.footnotes+xml"/></Types>`,
);
file.file('_rels/.rels', relationships('word/document.xml', 'officeDocument'));
file.file('word/_rels/document.xml.rels', relationships('footnotes.xml', 'footnotes'));
file.file(
  'word/document.xml',
  `<w:document ${word}><w:body><w:p>${text('Thanks')}` +
    `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>` +
    `${text(' and grain')}<w:r><w:footnoteReference w:id="2"/></w:r>${text('.')}</w:p></w:body></w:document>`,
);
file.file(
  'word/footnotes.xml',
  `<w:footnotes ${word}><w:footnote w:id="1"><w:p>${text('* To the editors.')}</w:p></w:footnote>` +
    `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${text('Reuters, May 1.')}</w:p></w:footnote></w:footnotes>`,
);
const { value, messages } = await mammoth.convertToHtml({ buffer: await file.generateAsync({ type: 'nodebuffer' }) });
let item = 0;
const printed = value
  .replace(/<li\b[^>]*>/g, () => ` ${(item += 1)}. `)
  .replace(/<[^>]+>/g, '')
  .replace(/ +/g, ' ')
  .trim();
console.log(`${printed}    messages: ${messages.length}`);
process.exit(
  printed === 'Thanks[1]* and grain[2]. 1. * To the editors. ↑ 2. Reuters, May 1. ↑' && messages.length === 0 ? 0 : 1,
);
JS
node finding.mjs
