const capitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** True for a line of capitals, and no small letter. */
export function isInCapitals(line: string): boolean {
  return capitals.test(line);
}
