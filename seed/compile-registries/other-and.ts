/** "Globe & Mail" of "Globe and Mail", and the other way round; none where a name has neither. */
export function withOtherAnd(name: string): string[] {
  return [name.replaceAll(' and ', ' & '), name.replaceAll(' & ', ' and ')].filter((other) => other !== name);
}
