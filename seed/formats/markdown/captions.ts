const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** A picture's alternative text and its title in one text; the one that has all the words of the other, alone. */
export function captionText(alternative: string, title: string): string {
  const alt = alternative.replace(/\s+/g, ' ').trim();
  const more = title.replace(/\s+/g, ' ').trim();
  if (includes(words(alt), words(more))) return alt;
  if (includes(words(more), words(alt))) return more;
  return /[.!?…]$/.test(alt) ? `${alt} ${more}` : `${alt}. ${more}`;
}

/** True where `part` is a run of `whole`. */
function includes(whole: readonly string[], part: readonly string[]): boolean {
  return ` ${whole.join(' ')} `.includes(part.length === 0 ? ' ' : ` ${part.join(' ')} `);
}
