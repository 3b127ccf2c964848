// "In a long report in": what leads to the noun.
const lead =
  /(?:^|(?<=[\s\u00A0“"(,]))(?:(?:[Ii]n|[Bb]y)[\s\u00A0]+)?(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ne|[Tt]his)[\s\u00A0]+(?:[\p{Ll}-]+[\s\u00A0]+){0,2}$/u;
const longestLead = 48;

/** Where the words begin that lead to a noun, or a name before it, at `at`: its article and adjectives; `at` where none do. */
export function startOfPiece(text: string, at: number): number {
  return at - (lead.exec(text.slice(Math.max(0, at - longestLead), at))?.[0].length ?? 0);
}
