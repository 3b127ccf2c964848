/** Capitals, with digits and signs between them: EDM, RFE/RL, NYT, 1TV. */
const abbreviation = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\d&/.-]{2,8}$/u;

/** The names among a source's that abbreviate it. */
export function abbreviationsIn(names: readonly string[]): readonly string[] {
  return names.filter((name) => abbreviation.test(name) && !name.includes('|'));
}
