const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** How many words a text holds: runs of letters and digits. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}
