import type { StoredArticle } from '../../../schema/records/stored-article.ts';

/** A hundred queries whose words stand in the articles: single words, two, three, phrases and beginnings. */
export function queriesOf(articles: readonly StoredArticle[]): string[] {
  const paragraphs = articles.flatMap((article) => article.paragraphs.map(({ text }) => text));
  const queries = new Set<string>();
  const kinds: readonly ((words: readonly string[], turn: number) => string | undefined)[] = [
    (words, turn) => words[turn % words.length],
    (words, turn) => [words[turn % words.length], words[(turn * 7 + 3) % words.length]].join(' '),
    (words) => [words[1], words[words.length >> 1], words[words.length - 2]].join(' '),
    (words, turn) => `"${words.slice(turn % 5, (turn % 5) + 2 + (turn % 2)).join(' ')}"`,
    (words, turn) => `${words[2]} ${words[(turn * 3) % words.length]?.slice(0, 3 + (turn % 3))}`,
  ];
  for (let turn = 0; queries.size < 100; turn += 1) {
    const text = paragraphs[(turn * 37) % paragraphs.length] ?? '';
    const words = text.match(/[\p{L}\p{N}’-]{3,}/gu) ?? [];
    // Words that follow one another in the text, so that phrases of them are there.
    const [runs] = text.match(/(?:\p{L}{2,} ){6,}/u) ?? [];
    const kind = turn % kinds.length;
    const query = kinds[kind]?.(kind === 3 ? (runs?.trim().split(' ') ?? words) : words, turn);
    if (words.length >= 8 && query !== undefined && (kind !== 3 || runs !== undefined)) queries.add(query);
  }
  return [...queries];
}
