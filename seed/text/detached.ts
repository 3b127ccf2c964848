// V8 cuts shorter texts out by copying them.
const shortestSlice = 13;

/**
 * The same text, to be kept: a slice keeps in memory all that it was cut from, a word its whole document. Put behind a
 * space it is made anew, and the slice of that keeps only itself.
 */
export function detached(text: string): string {
  return text.length < shortestSlice ? text : ` ${text}`.slice(1);
}
