import type { TextRange } from '../../../schema/records/text-range.ts';

const word = "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'&./-]*";
const link = '(?:of|the|and|for|de|del|la|ex|rel\\.|&)[\\s\\u00A0]';
const form = ',?[\\s\\u00A0](?:Inc|Ltd|Co|Corp|LLC|LLP|S\\.A|N\\.V|plc)\\.?';
const party = `${word}(?:(?:[\\s\\u00A0](?:${link}){0,2}${word})|${form}){0,8}`;
// Light & Power Co. (Belg. v. Spain); R v. Bow Street Magistrate, ex parte Pinochet Ugarte
const title = new RegExp(
  `(?:${party}[\\s\\u00A0]\\()?${party}[\\s\\u00A0]vs?\\.?[\\s\\u00A0]${party}(?:,?[\\s\\u00A0]ex parte[\\s\\u00A0]${party})?`,
  'gu',
);
// 453 U.S. 654; 50 U.S.C. § 1701; 1970 I.C.J. 3
const reporter =
  /(?<![\p{L}\p{N}])\d{1,4}[\s\u00A0](?:U\.[\s\u00A0]?S\.(?:C\.(?:A\.)?)?|I\.C\.J\.|P\.C\.I\.J\.|U\.N\.T\.S\.|U\.S\.T\.|C\.F\.R\.)(?=[\s\u00A0](?:§|\d))/gu;
const versus = /[\s\u00A0]vs?\.?[\s\u00A0]\p{Lu}/u;
const volume = /\d[\s\u00A0][CIPU]\./u;

/**
 * The names of cases and the volumes that they are reported in, in order: whoever went to court is no actor of the text that
 * cites "Sosa v. Alvarez-Machain, 542 U.S. 692".
 */
export function caseNamesIn(text: string): TextRange[] {
  const patterns = [...(versus.test(text) ? [title] : []), ...(volume.test(text) ? [reporter] : [])];
  return patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
    )
    .sort((a, b) => a.start - b.start);
}
