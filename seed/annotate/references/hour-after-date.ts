const hour = /^,?[\s\u00A0]{1,2}\d{1,2}[:.]\d{2}(?:[\s\u00A0]?[ap]\.?m\.?)?(?:[\s\u00A0]\p{Lu}{2,4})?$/iu;

/** What stands behind a date in parentheses: the ", 6:14 PM" of "(Nov. 30, 2019, 6:14 PM)". */
export function isHourAfterDate(text: string): boolean {
  return hour.test(text);
}
