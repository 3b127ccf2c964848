import type { PackageParts } from './package-parts.ts';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';

/** The parts of a Word file that are read, each null where the file has none. */
export interface WordParts {
  readonly document: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly styles: XmlElement | null;
  readonly settings: XmlElement | null;
  readonly properties: XmlElement | null;
  readonly numbering: { readonly part: XmlElement /** As it is. */; readonly text: string } | null;
  /** As they are: what links need of them. */
  readonly relationships: {
    readonly document: string | null;
    readonly footnotes: string | null;
    readonly endnotes: string | null;
  };
  /** Parts beside the text, by name. */
  readonly beside: readonly (readonly [name: string, part: XmlElement])[];
}

const relationshipType = /\/(officeDocument|footnotes|endnotes|styles|settings|numbering|core-properties)$/;
const besideText = /^word\/(?:comments|header\d*|footer\d*|charts\/chart\d*|diagrams\/data\d*)\.xml$/;

/** @throws DocumentError as `openPackage` and `parseXml` */
export async function readParts(parts: PackageParts): Promise<WordParts> {
  const xml = async (name: string | null) => {
    const text = name === null ? null : await parts.read(name);
    return text === null || name === null ? null : parseXml(text, name);
  };
  const root = targets(await xml('_rels/.rels'), '');
  const main = existing(parts, root.get('officeDocument'), 'word/document.xml');
  const own = targets(await xml(relationshipsOf(main)), folderOf(main));
  const part = (type: string) => existing(parts, own.get(type), `word/${type}.xml`);
  const [footnotes, endnotes] = [part('footnotes'), part('endnotes')];
  const numbering = await parts.read(part('numbering'));
  const beside: (readonly [string, XmlElement])[] = [];
  for (const name of parts.names.filter((one) => besideText.test(one)).sort()) {
    const found = await xml(name);
    if (found) beside.push([name, found]);
  }
  return {
    document: await xml(main),
    footnotes: await xml(footnotes),
    endnotes: await xml(endnotes),
    styles: await xml(part('styles')),
    settings: await xml(part('settings')),
    properties: await xml(existing(parts, root.get('core-properties'), 'docProps/core.xml')),
    numbering: numbering === null ? null : { part: parseXml(numbering, part('numbering')), text: numbering },
    relationships: {
      document: await parts.read(relationshipsOf(main)),
      footnotes: await parts.read(relationshipsOf(footnotes)),
      endnotes: await parts.read(relationshipsOf(endnotes)),
    },
    beside,
  };
}

/** Where the relationships of a part lead, by their kind. */
function targets(relationships: XmlElement | null, folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { attributes } of relationships === null ? [] : elementsOf(relationships)) {
    const type = relationshipType.exec(attributes.Type ?? '')?.[1];
    const target = attributes.Target;
    if (type === undefined || target === undefined) continue;
    found.set(type, target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
  }
  return found;
}

function existing({ names }: PackageParts, name: string | undefined, usual: string): string {
  return name !== undefined && names.includes(name) ? name : usual;
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function relationshipsOf(name: string): string {
  return `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;
}
