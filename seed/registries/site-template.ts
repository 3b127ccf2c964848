/** The form of an address that a registry gives, with parts in braces that are filled in. */
interface SiteTemplate {
  readonly pattern: RegExp;
  /** What is wrong with an address of another form. */
  readonly message: string;
}

/** Of a site's list of a day: {yyyy}, {mm}, {dd}; {m} and {d} without a zero before; {mon} as "nov". */
export const archiveTemplate: SiteTemplate = {
  pattern: /^https?:\/\/[^{}\s]+(?:\{(?:yyyy|mm|dd|m|d|mon)\}[^{}\s]*)+$/,
  message: 'has to be an address with the parts of a day in braces, as https://ferry.example/{yyyy}/{mm}/{dd}',
};

/** Of a site's search: {words}. */
export const searchTemplate: SiteTemplate = {
  pattern: /^https?:\/\/[^{}\s]+\{words\}[^{}\s]*$/,
  message: 'has to be an address with {words}, as https://ferry.example/search?q={words}',
};
