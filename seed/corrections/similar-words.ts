/** The words of a text that differ from a quote only in case, accents, quotation marks, dashes or white space; null without such. */
export function similarWords(exact: string, texts: readonly string[]): string | null {
  const wanted = folded(exact);
  for (const [index, text] of foldedTexts(texts).entries()) {
    for (const words of [wanted, wanted.replace(/^"+|"+$/g, '')]) {
      const at = words === '' ? -1 : text.indexOf(words);
      if (at >= 0) return texts[index]?.slice(at, at + words.length) ?? null;
    }
  }
  return null;
}

/** The texts of an article are searched for each entry that is orphaned, and folded once. */
const known = new WeakMap<readonly string[], readonly string[]>();

function foldedTexts(texts: readonly string[]): readonly string[] {
  const before = known.get(texts);
  if (before !== undefined) return before;
  const made = texts.map(folded);
  known.set(texts, made);
  return made;
}

/** As long as the text, so that places stay. */
function folded(text: string): string {
  return text
    .replace(/[^\p{ASCII}]|[A-Z]/gu, (sign) => {
      const plain = sign
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
      return plain.length === sign.length ? plain : sign;
    })
    .replace(/['‘’‚‛`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s/gu, ' ');
}
