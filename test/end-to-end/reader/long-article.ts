import { writeDocument } from '../../generator/document.ts';

const sections = 14;
const words = 7_000;
const headings = [
  'What the Ministries Said',
  'The View From the Harbour',
  'Who Pays',
  'A Longer Quarrel',
  'The Numbers',
  'Neighbours',
  'What Comes Next',
];

/** A Markdown document of some 7,000 words and 280 citations under headings of two levels, in the generator's words. */
export function longArticle(): string {
  const parts = Array.from({ length: sections }, (_, index) => {
    const [, , ...paragraphs] = writeDocument(7, index).trim().split('\n\n');
    const heading = headings[Math.floor(index / 2)] ?? '';
    return [index % 2 === 0 ? `## ${heading}` : `### ${heading}: the Papers`, ...paragraphs.map(shortened)];
  });
  const text = parts.flat().join('\n\n');
  const count = text.split(/\s+/).length;
  if (Math.abs(count - words) > words / 20) throw new Error(`The long article has ${count} words.`);
  return `# A Long Winter in the Harbour\n\n${text}\n`;
}

/** Every sentence that cites, and of the others as many as keep the length. */
function shortened(paragraph: string): string {
  const sentences = paragraph.match(/.*?[.)]\.?(?= \p{Lu}|$)/gu) ?? [];
  return sentences
    .filter((sentence, index) => sentence.includes('(') || index % 5 === 0)
    .map((sentence) => sentence.trim())
    .join(' ');
}
