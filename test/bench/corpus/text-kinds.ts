import { readFileSync } from 'node:fs';
import { writeGroup } from '../../generator/citations.ts';
import { documents } from '../../generator/documents.ts';
import { Random } from '../../generator/random.ts';
import { passingSentences, plainSentences } from '../../generator/sentences.ts';

/** Distinct documents of a kind that is generated. */
const documentsOfKind = 40;

const seed = 11;
const firstDay = Date.UTC(2017, 10, 20);
const sentencesOfDense = 60;
const sentencesOfReport = 70;
const sentencesOfParagraph = 6;
const re3d = new URL('../../../../shared/corpora/re3d-uk-government/documents.json', import.meta.url);

const clauses = [
  'Freight was late',
  'The yard stood empty',
  'Prices rose',
  'The pier was shut',
  'Talks were put off',
  'The road was closed',
];
const authors = ['Ellen Lund', 'Mark Holm', 'Oleg Brodov', 'Nora Vail'];
const works = ['The Long Siding', 'What the Tariff Hides', 'Ports Without Ships', 'A Winter of Small Print'];

/** Articles of the house: the generator's. */
function houseArticles(): string[] {
  return [...documents({ count: documentsOfKind, seed })];
}

/** News of a government where the corpus is there, else prose of the house without its citations. */
function governmentProse(): string[] {
  try {
    const texts = readFileSync(re3d, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
    return texts.flatMap((document) =>
      typeof document === 'object' && document !== null && 'text' in document && typeof document.text === 'string'
        ? [document.text]
        : [],
    );
  } catch {
    return houseArticles().map((article) => article.replace(/ \([^)]*\)/g, ''));
  }
}

/** Short clauses, each with a group of references. */
function denseCitations(): string[] {
  return written(sentencesOfDense, (random) => `${random.pick(clauses)} ${writeGroup(random, firstDay).text}.`, []);
}

/** Prose with note markers, and notes that cite authors, titles and sources. */
function footnotedReports(): string[] {
  return Array.from({ length: documentsOfKind }, (_, index) => {
    const random = new Random(seed + 1, index);
    const notes: string[] = [];
    const body = paragraphs(sentencesOfReport, () => {
      const sentence = plain(random);
      if (random.integer(0, 1) === 0) return `${sentence}.`;
      const group = writeGroup(random, firstDay).text.slice(1, -1);
      notes.push(`[${notes.length + 1}] ${random.pick(authors)}, “${random.pick(works)},” ${group}.`);
      return `${sentence}.[${notes.length}]`;
    });
    return ['A Report on the Ports', 'November 20, 2017', ...body, 'Notes', ...notes].join('\n\n');
  });
}

function written(count: number, sentence: (random: Random) => string, end: readonly string[]): string[] {
  return Array.from({ length: documentsOfKind }, (_, index) => {
    const random = new Random(seed, index);
    return ['A Digest of the Ports', 'November 20, 2017', ...paragraphs(count, () => sentence(random)), ...end].join(
      '\n\n',
    );
  });
}

function paragraphs(count: number, sentence: () => string): string[] {
  const sentences = Array.from({ length: count }, sentence);
  return Array.from({ length: Math.ceil(count / sentencesOfParagraph) }, (_, index) =>
    sentences.slice(index * sentencesOfParagraph, (index + 1) * sentencesOfParagraph).join(' '),
  );
}

/** A sentence of the house that names nobody by a slot. */
function plain(random: Random): string {
  const template = random.pick([...plainSentences, ...passingSentences]);
  return template
    .replace(/\[([^\]]+)\]/g, (_, words: string) => random.pick(words.split('|')))
    .replace(/\{passing\}/g, () =>
      random.pick(['the Harbor Institute', 'the Ladoga Port Authority', 'the Volga Shippers Union']),
    )
    .replace(/\{state\}/g, () => random.pick(['Russia', 'Poland', 'Georgia']))
    .replace(/\{demonym\}/g, () => random.pick(['Russian', 'Polish', 'Turkish']));
}

/** The kinds of text by which the annotator is measured, each of distinct documents. */
export const textKinds = {
  house: houseArticles,
  government: governmentProse,
  dense: denseCitations,
  footnoted: footnotedReports,
} as const;
