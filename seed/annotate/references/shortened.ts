import type { CitedThing } from './reference.ts';

type Shortened = Extract<CitedThing, { kind: 'SHORTENED' }>;

// "Lund, Dam Fails, 77", "Lund and Holm, Dam Fails, 77–81": the note that scholars write for a work cited before.
const shortened =
  /^(?<of>\p{Lu}[\p{L}’'-]+(?:[\s\u00A0](?:and|&)[\s\u00A0]\p{Lu}[\p{L}’'-]+)?),[\s\u00A0]+(?<title>\p{Lu}[^,;()]{2,80}?),[\s\u00A0]+(?:pp?\.[\s\u00A0]?)?\d{1,3}(?:[–-]\d{1,3})?(?:,[\s\u00A0]\d{1,3}(?:[–-]\d{1,3})?)*\.?$/u;

// "Lund, “Dam Fails,” 77", "Lund, “Dam Fails.”": a title in quotation marks needs no page.
const quoted =
  /^(?<of>\p{Lu}[\p{L}’'-]+(?:[\s\u00A0](?:and|&)[\s\u00A0]\p{Lu}[\p{L}’'-]+)?),[\s\u00A0]+[“"](?<title>[^”";]{2,80}?)[,.]?[”"],?(?:[\s\u00A0]+(?:pp?\.[\s\u00A0]?)?\d{1,3}(?:[–-]\d{1,3})?(?:,[\s\u00A0]\d{1,3}(?:[–-]\d{1,3})?)*)?\.?$/u;

/** What a note's whole words say of a work that it may have cited before; null where they have no such form. */
export function readShortened(words: string): Shortened | null {
  const { of, title } = (shortened.exec(words) ?? quoted.exec(words))?.groups ?? {};
  return of === undefined || title === undefined ? null : { kind: 'SHORTENED', name: `${of}, ${title}`, of, title };
}
