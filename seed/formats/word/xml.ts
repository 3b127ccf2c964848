import { SaxesParser } from 'saxes';
import { DocumentError } from '../../source-document/document-error.ts';

/** An element of a part of a Word file; its names have the usual prefixes, whatever the file calls its namespaces. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
};

/** How deep elements may stand in each other. */
const deepest = 256;
/** How many elements a part may have, those of properties aside: of 30,000 runs, more text than is taken. */
const mostElements = 60_000;
/** And how many elements in properties: more than a dozen for each run. */
const mostProperties = 400_000;

/**
 * Parses a part of a Word file; a doctype, and so any entity of its own, is refused.
 *
 * @throws DocumentError `DAMAGED_DOCUMENT` for what is no XML, `DOCUMENT_TOO_COMPLEX` beyond the bounds
 */
export function parseXml(text: string, part: string): XmlElement {
  const root: { name: string; attributes: Record<string, string>; children: XmlNode[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  let elements = 0;
  let inProperties = 0;
  let properties = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    throw damaged(part, error.message);
  });
  parser.on('doctype', () => {
    throw damaged(part, 'it has a document type');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const name = `${prefixes[uri] ?? ''}${local}`;
    if (inProperties > 0 || name.endsWith('Pr')) {
      inProperties += 1;
      properties += 1;
    } else elements += 1;
    if (properties > mostProperties)
      throw tooComplex(
        `part ${part} of the Word file has more than ${mostProperties.toLocaleString('en-US')} properties`,
      );
    if (elements > mostElements)
      throw tooComplex(`part ${part} of the Word file has more than ${mostElements.toLocaleString('en-US')} elements`);
    if (open.length > deepest)
      throw tooComplex(`part ${part} of the Word file nests more than ${deepest} elements in each other`);
    const own: Record<string, string> = {};
    for (const attribute of Object.values(attributes))
      own[`${prefixes[attribute.uri] ?? ''}${attribute.local}`] = attribute.value;
    const element = { name, attributes: own, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (inProperties > 0) inProperties -= 1;
    open.pop();
  });
  const text_ = (value: string) => {
    if (open.length > 1) open.at(-1)?.children.push(value);
  };
  parser.on('text', text_);
  parser.on('cdata', text_);
  parser.write(text).close();
  const [first] = root.children;
  if (first === undefined || typeof first === 'string') throw damaged(part, 'it is empty');
  return first;
}

function damaged(part: string, reason: string): DocumentError {
  return new DocumentError(
    'DAMAGED_DOCUMENT',
    `The Word file is damaged: ${part} in it cannot be read (${reason}). Open it in Word and save it again as .docx.`,
  );
}

/** @param what that is too much, after "The" */
export function tooComplex(what: string): DocumentError {
  return new DocumentError('DOCUMENT_TOO_COMPLEX', `The ${what}; no article needs that. Save its text as a new file.`);
}

const namespaces = Object.entries(prefixes)
  .filter(([uri]) => !uri.startsWith('http://purl.oclc.org') && !uri.endsWith('/namespace'))
  .map(([uri, prefix]) => ` xmlns:${prefix.slice(0, -1)}="${uri}"`)
  .join('');

/** An element as XML, with the namespaces of its names. */
export function writeXml(element: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>'];
  write(element, pieces, namespaces);
  return pieces.join('');
}

function write({ name, attributes, children }: XmlElement, pieces: string[], more: string): void {
  pieces.push(`<${name}${more}`);
  for (const [key, value] of Object.entries(attributes)) pieces.push(` ${key}="${escaped(value)}"`);
  if (children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of children) {
    if (typeof child === 'string') pieces.push(escaped(child));
    else write(child, pieces, '');
  }
  pieces.push(`</${name}>`);
}

function escaped(text: string): string {
  return /[&<>"\t\n\r]/.test(text)
    ? text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
    : text;
}

export function element(
  name: string,
  children: readonly XmlNode[] = [],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return { name, attributes, children };
}

/** The first child of a name; null without one. */
export function childOf({ children }: XmlElement, name: string): XmlElement | null {
  for (const child of children) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Every element of a name below an element, in order. */
export function descendants(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const collect = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      collect(child);
    }
  };
  collect(root);
  return found;
}

/** All text directly in an element. */
export function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}
