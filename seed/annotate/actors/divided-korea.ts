import type { NamedText } from './institutions.ts';
import { gaps } from './word-marks.ts';

/**
 * Releases "Korean" alone where it does not mean the South: in a document that speaks of the North, and before a capital
 * (the Korean Peninsula, the Korean War).
 */
export function releaseKorean(texts: readonly NamedText[]): void {
  let speaksOfNorth: boolean | undefined;
  for (const { taken, names } of texts) {
    const { words } = taken;
    for (const span of names) {
      if (span.use !== 'demonym' || span.actor !== 'south-korea' || !/^koreans?$/.test(words.key(span.first))) continue;
      speaksOfNorth ??= texts.some((text) => text.names.some(({ actor }) => actor === 'north-korea'));
      const isInName = words.gap(span.last + 1) === gaps.space && words.isCapital(span.last + 1);
      if (speaksOfNorth || isInName) taken.release(span);
    }
  }
}
