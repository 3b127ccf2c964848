/** The end (exclusive) of the parenthesis or bracket that opens at `at`; -1 where none opens or closes before `end`. */
export function endOfParenthesis(text: string, at: number, end: number): number {
  const opening = text[at];
  const closing = opening === '(' ? ')' : opening === '[' ? ']' : opening === '（' ? '）' : null;
  if (closing === null) return -1;
  let depth = 0;
  for (let index = at; index < end; index += 1) {
    if (text[index] === opening) depth += 1;
    else if (text[index] === closing) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}
