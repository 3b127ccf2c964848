const year =
  /(?<![\p{L}\d.,$€£#-])(19[5-9]\d|20[0-4]\d)(?![\d%]|[.,]\d|-year| (?:people|men|women|soldiers|troops|km|kilometers|tons|percent))/gu;
// What every year has, found without looking at what stands around it.
const digitsOfYear = /19[5-9]\d|20[0-4]\d/;
const future =
  /(?:\b(?:by|until|till|through|before|for|beyond|after|to|target|agenda|vision|strategy)(?: (?:the )?(?:end of|year|early|late|mid))?|\b(?:by|until|till|before|for|ahead of|towards?) (?:the|its|their)|\b(?:opens|begins|starts|ends|expires|launches) in(?: early| late)?|[–—-])[\s\u00A0-]*$/iu;
// "The autumn of 2016" is of no year to come, "by the autumn of 2016" is.
const season =
  /(?:the[\s\u00A0]+)?\b(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)(?:,? of)?[\s\u00A0]+$/iu;
const expected =
  /\b(?:will|would|shall|plan(?:s|ned)?|scheduled|expect(?:s|ed)?|due|next|upcoming|forthcoming|future|hopes?|aims?|intends?)\b/iu;
// "The talks of 2030": a year to come, unless nothing else tells when the text was written.
const ofYear = /\bof[\s\u00A0]+$/iu;
const longestLead = 40;
const longestContext = 80;

/** What stands around `at` in its sentence. */
function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longestContext), at);
  const after = text.slice(at, at + longestContext);
  return before.slice(before.search(/[^.;!?()]*$/u)) + after.slice(0, after.search(/[.;!?()]|$/u));
}

const datePath = /\/(19[5-9]\d|20[0-4]\d)[/-](?:0?[1-9]|1[0-2])(?:[/-]|$)/;

/**
 * The newest year that texts speak of as present or past; null where they name none. One that stands after "of" counts
 * where no other does. A year that only lies ahead ("by 2030") counts for nothing; one in the path of an address
 * (/2017/11/06/) counts most.
 */
export function newestYear(texts: readonly string[]): number | null {
  let newest: number | null = null;
  let newestOf: number | null = null;
  for (const text of texts) {
    const path = /^https?:/.test(text) ? datePath.exec(text) : null;
    if (path) return Number(path[1]);
    if (!digitsOfYear.test(text)) continue;
    for (const match of text.matchAll(year)) {
      const before = text.slice(Math.max(0, match.index - longestLead), match.index);
      if (future.test(before.replace(season, ''))) continue;
      if (expected.test(sentenceAround(text, match.index))) continue;
      const value = Number(match[1]);
      if (ofYear.test(before) && !season.test(before)) {
        if (newestOf === null || value > newestOf) newestOf = value;
        continue;
      }
      if (newest === null || value > newest) newest = value;
    }
  }
  return newest ?? newestOf;
}
