/**
 * The slug of a name: lower case, words joined by hyphens, diacritics folded (vladimir-putin, united-states).
 * Letters that are not Latin stay as they are. Empty where the name holds no letter or digit.
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}’'ʼ`]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
