import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import { articleOf } from '../../support/articles.ts';
import type { Answers } from '../../support/faults/reader.ts';

const letters = ['A', 'B', 'C', 'D'] as const;

/** A text of an article, all of whose sentences name their version: readers can tell what they see parts of. */
export function versionOf(issue: number, version: number): AnnotatedArticle {
  const letter = letters[version % letters.length];
  return articleOf(
    `Title ${issue}`,
    [
      `Version ${letter} Moscow told Putin (Kommersant, November 3).`,
      ...(version % 2 === 1 ? [`Version ${letter} Gazprom alone.`] : []),
      `Version ${letter} Russia and Iran end (Tass, November 4).`,
    ],
    { issue },
  );
}

/** Parts of what readers got that mix versions of one article, or are not there at all. */
export function tornParts(answers: Answers, mustBeThere: readonly string[]): string[] {
  if (answers.error !== undefined) return [`a reader got the error ${answers.error}`];
  const torn = Object.entries(answers).filter(
    ([, text]) => new Set([...text.matchAll(/Version ([A-D])/g)].map(([, letter]) => letter)).size > 1,
  );
  const absent = mustBeThere.filter((part) => (answers[part] ?? 'null') === 'null');
  return [
    ...torn.map(([part, text]) => `a reader saw two versions in ${part}: ${text.slice(0, 200)}`),
    ...absent.map((part) => `a reader saw no ${part}`),
  ];
}
