import JSZip from 'jszip';
import { withoutEntities } from './entities.ts';

const besideText = /^word\/(?:comments|header\d*|footer\d*|charts\/chart\d*|diagrams\/data\d*)\.xml$/;
const noteParts = ['footnote', 'endnote'] as const;

/** What a Word file holds of text: what it prints as the document is now, and what it does not. */
export interface WordText {
  readonly shown: string;
  /** Deleted, moved away, hidden, beside the text, or of a note that nothing calls. */
  readonly leftOut: string;
}

/** The text of a Word file's parts as it stands in its runs, by a walk over their tags: no tree, and no reader's opinions. */
export async function visibleWord(bytes: Uint8Array): Promise<WordText> {
  const archive = await JSZip.loadAsync(bytes);
  const read = async (name: string) => (await archive.file(name)?.async('text')) ?? '';
  const body = textOfPart(await read('word/document.xml'), contentsStyles(await read('word/styles.xml')));
  const shown = [body.shown];
  const leftOut = [body.leftOut];
  for (const kind of noteParts) {
    const part = await read(`word/${kind}s.xml`);
    for (const [note, attributes = ''] of part.matchAll(
      new RegExp(`<w:${kind}(\\s[^>]*)>[\\s\\S]*?</w:${kind}>`, 'g'),
    )) {
      if (/w:type="[^"]*(?:eparator|Notice)"/.test(attributes)) continue;
      const text = textOfPart(note);
      const isCalled = body.calls.has(`${kind} ${/w:id="([^"]*)"/.exec(attributes)?.[1]}`);
      shown.push(isCalled ? text.shown : '');
      leftOut.push(text.leftOut, isCalled ? '' : text.shown);
    }
  }
  for (const name of Object.keys(archive.files).filter((one) => besideText.test(one))) {
    const text = textOfPart(await read(name));
    leftOut.push(text.shown, text.leftOut);
  }
  return { shown: shown.join(' '), leftOut: leftOut.join(' ') };
}

/** The ids of the styles of lines in a table of contents. */
function contentsStyles(styles: string): ReadonlySet<string> {
  const found = [...styles.matchAll(/<w:style\s[^>]*w:styleId="([^"]*)"[^>]*>\s*<w:name w:val="toc (?:\d|heading)"/gi)];
  return new Set(found.map(([, id = '']) => id));
}

/** Elements that part words. */
const parting = /^(?:w:(?:p|tc|tab|ptab|br|cr|txbxContent|rt|rubyBase)|m:(?:num|den|oMath)|a:p|c:pt)$/;
const printing = /^(?:w:t|w:delText|m:t|a:t|c:v)$/;
const gone = /^(?:w:del|w:moveFrom)$/;

interface Part extends WordText {
  /** The notes that it calls where it prints: "footnote 2". */
  readonly calls: ReadonlySet<string>;
}

function textOfPart(xml: string, contents: ReadonlySet<string> = new Set()): Part {
  const shown: string[] = [];
  const leftOut: string[] = [];
  const calls = new Set<string>();
  const open: {
    readonly name: string;
    readonly isGone: boolean;
    readonly isRepeated: boolean;
    readonly isDropCap: boolean;
  }[] = [];
  let isJoined = false;
  for (const { 0: piece, 1: close, 2: name = '', 3: rest = '', index } of xml.matchAll(
    /<(\/?)([\w:]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/g,
  )) {
    const around = open.at(-1);
    const isGone = around?.isGone ?? false;
    const add = (text: string) => {
      if (around?.isRepeated !== true) (isGone ? leftOut : shown).push(text);
    };
    if (name === '') {
      if (printing.test(around?.name ?? '')) add(piece);
      continue;
    }
    if (close !== '' && name === 'w:p' && around?.isDropCap === true) isJoined = true;
    else if (name === 'w:p' && close === '' && isJoined) isJoined = false;
    else if (parting.test(name)) add(' ');
    if (name === 'w:noBreakHyphen') add('-');
    if (close !== '') open.pop();
    else if (!rest.endsWith('/')) {
      const after = xml.slice(index + piece.length);
      const hides =
        gone.test(name) ||
        (name === 'w:r' && isHidden(after)) ||
        (name === 'w:tr' && isDeletedRow(after)) ||
        isOfContents(name, after, contents);
      // Each region that is left out is counted by itself.
      if (hides && !isGone) leftOut.push(' ');
      open.push({
        name,
        isGone: isGone || hides,
        isRepeated: around?.isRepeated === true || name === 'mc:Fallback',
        isDropCap:
          name === 'w:p' &&
          /^\s*<w:pPr>(?:(?!<\/w:pPr>)[\s\S])*<w:framePr\s[^>]*w:dropCap="(?:drop|margin)"/.test(after.slice(0, 2_000)),
      });
    } else if (!isGone && /^w:(?:foot|end)noteReference$/.test(name)) {
      calls.add(`${name.slice(2, -'Reference'.length)} ${/w:id="([^"]*)"/.exec(rest)?.[1]}`);
    }
  }
  return { shown: withoutEntities(shown.join('')), leftOut: withoutEntities(leftOut.join('')), calls };
}

function isOfContents(name: string, after: string, styles: ReadonlySet<string>): boolean {
  if (name === 'w:sdt')
    return /^\s*<w:sdtPr>(?:(?!<\/w:sdtPr>)[\s\S])*<w:docPartGallery w:val="Table of Contents"/.test(after);
  const style = name === 'w:p' ? /^\s*<w:pPr>\s*<w:pStyle w:val="([^"]*)"/.exec(after)?.[1] : undefined;
  return style !== undefined && styles.has(style);
}

function isHidden(run: string): boolean {
  const properties = /^\s*<w:rPr>((?:(?!<w:rPrChange|<\/w:rPr>)[\s\S])*)/.exec(run)?.[1] ?? '';
  return /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(properties);
}

function isDeletedRow(row: string): boolean {
  return /^\s*(?:<w:tblPrEx>[\s\S]*?<\/w:tblPrEx>\s*)?<w:trPr>(?:(?!<\/w:trPr>)[\s\S])*<w:del[\s/>]/.test(row);
}
