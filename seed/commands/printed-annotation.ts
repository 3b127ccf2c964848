import type { CalendarDate } from '../../schema/records/date.ts';
import { accountReport, printedReport } from '../account/report.ts';
import { sourceWords } from '../account/source-words.ts';
import { annotate } from '../annotate/annotate.ts';
import { explain } from '../explain/explain.ts';
import { printedExplanation } from '../explain/printed-explanation.ts';
import { readSourceDocument } from '../formats/read-source-document.ts';
import { annotationOutput } from './annotation-output.ts';
import { withCorrectionsBeside } from './corrections-beside.ts';
import { explainError } from './explain-error.ts';
import { readDocumentBytes } from './read-document.ts';
import { registriesBeside } from './registry-beside.ts';

/** What `npm run annotate` prints of a document. */
export interface WantedOutput {
  readonly what: 'ANNOTATIONS' | 'ACCOUNT' | 'EXPLANATION';
  /** When the article appeared, where the document does not say. */
  readonly published: CalendarDate | undefined;
  /** Indented, of annotations. */
  readonly pretty: boolean;
  /** A line of JSON, of an account or an explanation. */
  readonly json: boolean;
}

interface PrintedAnnotation {
  readonly output: string;
  /** What is wrong with the document or with the corrections beside it, a line each. */
  readonly problems: readonly string[];
  readonly isAnnotated: boolean;
}

/**
 * Reads and annotates a document, and prints what is wanted of it.
 *
 * @param file a path, or `-` for standard input
 */
export async function printedAnnotation(file: string, wanted: WantedOutput): Promise<PrintedAnnotation> {
  try {
    return { ...(await printed(file, wanted)), isAnnotated: true };
  } catch (error) {
    return { output: '', problems: [explainError(file, error)], isAnnotated: false };
  }
}

async function printed(file: string, { what, published, pretty, json }: WantedOutput) {
  const bytes = await readDocumentBytes(file);
  const source = await readSourceDocument(bytes, { name: file === '-' ? null : file });
  const registries = await registriesBeside(file);
  const options = { registries, ...(published === undefined ? {} : { published }) };
  if (what === 'EXPLANATION') {
    const explained = explain(source, options);
    const output = json ? line({ file, explained }) : printedExplanation(file, explained);
    return { output, problems: [] };
  }
  const { corrected, orphans } = await withCorrectionsBeside(file, annotate(source, options), registries);
  if (what === 'ANNOTATIONS') return { output: line(annotationOutput(corrected), pretty), problems: orphans };
  const report = accountReport(file, await sourceWords(bytes, source), source, corrected);
  return { output: json ? line(report) : printedReport(report), problems: orphans };
}

function line(value: object, isPretty = false): string {
  return `${JSON.stringify(value, null, isPretty ? 2 : undefined)}\n`;
}
