import { readFileSync } from 'node:fs';
import { toText } from 'hast-util-to-text';
import mammoth from 'mammoth';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'parse5';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { readSourceDocument } from '../../../seed/formats/read-source-document.ts';
import { footnote, footnoteCall, run, wordFile } from '../../formats/support/word-file.ts';
import type { Figure } from '../figure.ts';
import { interleaved } from '../rounds.ts';
import { shippedDocument } from '../shipped-document.ts';

const leastMilliseconds = 200;
const warmUp = 20;

/** Milliseconds of CPU that one run takes, once it is warm. */
function timeOf(read: () => unknown): () => Promise<number> {
  let isWarm = false;
  return async () => {
    for (let runs = 0; !isWarm && runs < warmUp; runs += 1) await read();
    isWarm = true;
    const before = process.cpuUsage();
    let elapsed = 0;
    let runs = 0;
    for (; elapsed < leastMilliseconds; runs += 1) {
      await read();
      const { user, system } = process.cpuUsage(before);
      elapsed = (user + system) / 1000;
    }
    return elapsed / runs;
  };
}

/** Paragraphs of the shipped document, each five times: an article of some 35 KB. */
function paragraphs(): string[] {
  const all = readFileSync(shippedDocument, 'utf8')
    .split(/\n{2,}/)
    .filter((text) => text.length > 200);
  return Array.from({ length: 5 }, () => all).flat();
}

/** As Word writes it: in runs that edits and the spelling checker have cut, with properties and revision ids on each. */
function writtenInWord(text: string, call: string): string {
  const runs = text.replace(/[<&]/g, '').match(/\S+\s?(?:\S+\s?){0,6}/g) ?? [];
  const properties =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="en-US"/>';
  const printed = runs.map((words) =>
    run(words, properties).replace('<w:r>', '<w:r w:rsidR="00A77B3E" w:rsidRPr="00C21F4D">'),
  );
  return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00C21F4D"><w:pPr><w:spacing w:after="240" w:line="276" w:lineRule="auto"/></w:pPr>${printed.join('<w:proofErr w:type="spellStart"/>')}${call}</w:p>`;
}

function figure(
  form: string,
  peerName: string,
  sides: () => Promise<readonly [ours: () => unknown, peer: () => unknown]>,
): Figure {
  return {
    name: `read.${form}`,
    unit: 'ms',
    peerName,
    goal: 1.5,
    async measure(workbench) {
      const [ours, peer] = await sides();
      return interleaved(workbench.rounds, timeOf(ours), timeOf(peer));
    },
  };
}

function page(): string {
  const body = paragraphs().map(
    (text, at) => `<p class="text">${text} <a href="https://a.example/${at}">More</a>, <em>${at}</em>.</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>Tolls</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>Tolls</h1>${body.join('\n')}</article></main></body></html>`;
}

/** Reading a document of each form, beside the library alone. */
export const readFigures: readonly Figure[] = [
  figure('html', 'rehype-parse and hast-util-to-text', async () => {
    const html = page();
    const bytes = Buffer.from(html);
    const processor = unified().use(rehypeParse);
    return [() => readSourceDocument(bytes, { name: 'a.html' }), () => toText(processor.parse(html))];
  }),
  figure('html.tree', 'parse5 with places, which gives no text', async () => {
    const html = page();
    const bytes = Buffer.from(html);
    return [() => readSourceDocument(bytes, { name: 'a.html' }), () => parse(html, { sourceCodeLocationInfo: true })];
  }),
  figure('word', 'mammoth', async () => {
    const body = paragraphs().map((text, at) => writtenInWord(text, at % 5 === 0 ? footnoteCall(at + 2) : ''));
    const bytes = await wordFile({
      body: body.join(''),
      footnotes: body.map((_, at) => footnote(at + 2, 'TASS, May 3.')).join(''),
    });
    const buffer = Buffer.from(bytes);
    return [() => readSourceDocument(bytes, { name: 'a.docx' }), () => mammoth.convertToHtml({ buffer })];
  }),
  figure('markdown', 'mdast-util-from-markdown with GFM', async () => {
    const markdown = `# Tolls\n\n${paragraphs()
      .map((text, at) => `${text} *${at}*, [more](https://a.example/${at}).`)
      .join('\n\n')}\n`;
    const bytes = Buffer.from(markdown);
    return [
      () => readSourceDocument(bytes, { name: 'a.md' }),
      () => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    ];
  }),
];
