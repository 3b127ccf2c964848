const form = /, \p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}, at [A-Z]{0,2}\d/u;

/** True where a day and a page end a reference, as those to newspapers do and none to a judgment: ", May 3, 2012, at A4". */
export function hasPageBehindDay(words: string): boolean {
  return form.test(words);
}
