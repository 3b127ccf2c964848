import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const expectations = {
  title: z.string(),
  authors: z.array(z.string()),
  /** The earliest day that the article can be of; null where it has none. */
  published: z.string().nullable(),
  /** How many. */
  paragraphs: z.int(),
  sentences: z.int(),
  /** Of every citation in order; null where it has no source. */
  sources: z.array(z.string().nullable()),
  /** Of every citation in order; null for a citation without a date. */
  dates: z.array(z.string().nullable()),
  /** Of every citation in order; null where it has none. */
  claims: z.array(z.string().nullable()),
  /** All of them: text, source, dates joined by commas. */
  citations: z.array(z.tuple([z.string(), z.string().nullable(), z.string()])),
  /** Some that there must be: text, kind, actor. */
  mentions: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** Some that there must not be: text, actor. */
  not: z.array(z.tuple([z.string(), z.string()])),
};

const goldCase = z.strictObject({
  /** Its own among the cases; the list of known failures names it. */
  id: z.string().regex(/^[a-z\d-]+$/),
  /** What the case is about. */
  kind: z.string().regex(/^[a-z\d-]+$/),
  /** A whole document, with its title and date. */
  text: z.string().min(1),
  /** The file name's extension; Markdown where it is left out. */
  extension: z.enum(['md', 'txt', 'html']).default('md'),
  expected: z
    .strictObject(expectations)
    .partial()
    .refine((expected) => Object.keys(expected).length > 0, 'expects nothing'),
});

/** A short document and what is to be found in it. Slugs name sources and actors; `*` stands for anything. */
export type GoldCase = z.infer<typeof goldCase>;
export type Expectation = keyof typeof expectations;

export function isExpectation(name: string): name is Expectation {
  return Object.hasOwn(expectations, name);
}

const casesFile = new URL('gold/cases.jsonl', import.meta.url);
export const knownFailuresFile = new URL('gold/known-failures.txt', import.meta.url);

/** The cases, in order. Throws an Error that names the line and the field of one that cannot be read. */
export async function readGoldCases(): Promise<readonly GoldCase[]> {
  return parseGoldCases(await readFile(casesFile, 'utf8'));
}

/** As `readGoldCases`, of the file's text: a case a line, as JSON. */
export function parseGoldCases(text: string): readonly GoldCase[] {
  const lineById = new Map<string, number>();
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `cases.jsonl:${index + 1}`;
    const { success, data, error } = goldCase.safeParse(parseLine(line, place));
    if (!success) throw new Error(`${place}: ${z.prettifyError(error)}`);
    const other = lineById.get(data.id);
    if (other !== undefined) throw new Error(`${place}: id "${data.id}" is also that of line ${other}.`);
    lineById.set(data.id, index + 1);
    return [data];
  });
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The ids of cases that are known to fail. */
export async function readKnownFailures(): Promise<ReadonlySet<string>> {
  const lines = (await readFile(knownFailuresFile, 'utf8')).split('\n');
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== ''));
}
