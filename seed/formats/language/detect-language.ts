import type { SourceBlock } from '../../source-document/source-document.ts';

/** Detectors guess at less. */
const fewestLetters = 100;
const longestSample = 6_000;

/**
 * The language of a document's text, its headings aside, as a code of ISO 639-1; null where it is too short to tell, or
 * not reliably told.
 */
export async function detectLanguage(blocks: readonly SourceBlock[]): Promise<string | null> {
  const sample = sampleOf(blocks);
  if ((sample.match(/\p{L}/gu) ?? []).length < fewestLetters) return null;
  // What its common words show to be English needs no detector, whose tables weigh megabytes.
  if (isPlainlyEnglish(sample)) return 'en';
  const { languageOf } = await import('./language-detector.ts');
  return languageOf(sample);
}

function sampleOf(blocks: readonly SourceBlock[]): string {
  let sample = '';
  for (const { kind, content } of blocks) {
    if (kind === 'HEADING' || kind === 'TABLE' || kind === 'CODE' || kind === 'FIGURE') continue;
    sample += `${content.text}\n`;
    if (sample.length > longestSample) break;
  }
  return sample.slice(0, longestSample).replace(/https?:\/\/\S+/g, ' ');
}

const commonWords = new Set(
  'the of and that which with from has have had were been they this these would could its their he she not'.split(' '),
);
const leastCommon = 0.12;
const leastArticle = 0.03;

function isPlainlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? [];
  const common = words.filter((word) => commonWords.has(word)).length;
  const articles = words.filter((word) => word === 'the').length;
  return common >= words.length * leastCommon && articles >= words.length * leastArticle;
}
