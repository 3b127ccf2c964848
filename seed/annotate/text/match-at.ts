/**
 * Where a match of a sticky pattern at `at` ends, which is not beyond `end`; -1 where it does not match, or matches
 * nothing. Where the text beyond would belong to a longer match, what stands before counts.
 */
export function matchAt(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return -1;
  const found = pattern.lastIndex;
  if (found <= end) return found > at ? found : -1;
  pattern.lastIndex = 0;
  return pattern.test(text.slice(at, end)) && pattern.lastIndex > 0 ? at + pattern.lastIndex : -1;
}

/** True for the code unit of white space, no-break spaces among it. */
export function isSpaceCode(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 160 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** True for white space at `at`. */
export function isSpaceAt(text: string, at: number): boolean {
  return isSpaceCode(text.charCodeAt(at));
}

/** The first offset from `at` on that holds no white space. */
export function skipSpace(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpaceAt(text, next)) next += 1;
  return next;
}
