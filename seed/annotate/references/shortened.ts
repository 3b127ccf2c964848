import type { CitedThing } from './reference.ts';

type Shortened = Extract<CitedThing, { kind: 'SHORTENED' }>;

const space = '[\\s\\u00A0]+';
const number = '(?:\\d{1,3}|[ivxlc]{1,7}|[A-Z]{1,2}\\d{1,3})';
// "77–81", "chap. 4", "fig. 3.2", "110n3", "pp. 1204–6", "esp. 12"
const locator = `(?:(?:(?:pp?|chaps?|figs?|nn?|docs?|vols?|pt|bk|esp)\\.|tables?|maps?|part)[\\s\\u00A0]?(?:\\d{1,4}|${number})|${number})(?:[.:]\\d{1,3})?(?:[–-]${number})?(?:nn?\\.?[\\s\\u00A0]?\\d{1,3}(?:[–-]\\d{1,3})?)?`;
const locators = `${locator}(?:,${space}(?:and${space})?${locator})*(?:,?${space}passim)?`;
const surname = "(?:(?:de|van|von|der|den|du|da|di|al|el|bin|ibn|le|la)[\\s\\u00A0-]){0,2}\\p{Lu}[\\p{L}’'/-]+";
const surnames = `${surname}(?:(?:,${space}${surname})*,?${space}(?:and|&)${space}${surname}|${space}et${space}al\\.)?`;
// "Harbor Board", "Amnesty International": a body, and an author of three words.
const body = `\\p{Lu}[\\p{L}’'.-]*(?:${space}(?:\\p{Lu}[\\p{L}’'-]*|of|for|and|the)){1,5}`;
const of = `(?<of>${surnames}|${body})`;

const forms = [
  // "Lund, Dam Fails, 77": the note that scholars write for a work cited before. A number or a day behind a comma of the title
  // is a volume's, or when a newspaper appeared.
  new RegExp(
    `^${of},${space}(?<title>\\p{Lu}(?:(?!,${space}(?:\\d|\\p{Lu}\\p{L}+\\.?${space}\\d))[^;()“”"]){2,100}?),${space}${locators}\\.?$`,
    'u',
  ),
  // "Lund, “Dam Fails,” 77", "Lund, “Dam Fails.”": a title in quotation marks needs no page.
  new RegExp(`^${of},${space}[“"](?<title>[^”";]{2,80}?)[,.]?[”"],?(?:${space}${locators})?\\.?$`, 'u'),
  // “Dam Fails,” 77
  new RegExp(`^(?<of>)[“"](?<title>[^”";]{8,120}?)[,.]?[”"],?(?:${space}${locators})?\\.?$`, 'u'),
  // "Lund, 77"
  new RegExp(`^(?<of>${surnames}),${space}${locators}\\.?$`, 'u'),
];
// "Lund, interview", "Lund interview"
const interviews = [
  new RegExp(`^(?<of>${surname}(?:${space}${surname})?),?${space}interview(?:,${space}${locators})?\\.?$`, 'u'),
];

// "For the other words, Lund, “Dam Fails,” 1".
const topic = /^(?:for|on|about|regarding|concerning|as to)[\s\u00A0][^,;“”"]{2,80},[\s\u00A0]+(?=\p{L})/iu;

/** What a note's whole words say of a work that it may have cited before; null where they have no such form. */
export function readShortened(printed: string): Shortened | null {
  const words = printed.replace(topic, '');
  for (const form of forms) {
    const { of: author, title = null } = form.exec(words)?.groups ?? {};
    if (author !== undefined)
      return {
        kind: 'SHORTENED',
        name: [author, title].filter((part) => part !== null && part !== '').join(', '),
        of: author,
        work: title === null ? 'ANY' : { title },
      };
  }
  for (const form of interviews) {
    const { of: asked } = form.exec(words)?.groups ?? {};
    if (asked !== undefined) return { kind: 'SHORTENED', name: words, of: asked, work: 'INTERVIEW' };
  }
  return null;
}
