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
