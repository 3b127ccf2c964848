import { readFile } from 'node:fs/promises';
import type { CorrectionRecord } from '../../schema/records/correction.ts';
import type { Registries } from '../annotate/registries.ts';
import { applyCorrections, type CorrectedDocument } from '../corrections/apply-corrections.ts';
import type { Correction } from '../corrections/correction.ts';
import { correctionsNameOf } from '../corrections/corrections-name.ts';
import { readCorrections } from '../corrections/read-corrections.ts';

/** Standard input has no name, and so nothing stands beside it. */
const standardInput = '-';

/**
 * The corrections that stand beside a document's file; none where there is no such file.
 *
 * @throws CorrectionsError where it can be read and not understood
 */
export async function correctionsBeside(file: string): Promise<readonly Correction[]> {
  if (file === standardInput) return [];
  const name = correctionsNameOf(file);
  const text = await readFile(name, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? [] : readCorrections(text, name);
}

/** A document, annotated with those registries, as the corrections beside its file change it, and a line on each that could not be applied. */
export async function withCorrectionsBeside<Document extends CorrectedDocument>(
  file: string,
  document: Document,
  registries: Registries,
): Promise<{ readonly corrected: Document; readonly orphans: readonly string[] }> {
  const corrections = await correctionsBeside(file);
  const corrected = applyCorrections(document, corrections, registries);
  return { corrected, orphans: orphansOf(file, corrections, corrected.article.corrections) };
}

function orphansOf(
  file: string,
  corrections: readonly Correction[],
  records: readonly CorrectionRecord[],
): readonly string[] {
  return records.flatMap(({ problem }, index) => {
    const { line, column } = corrections[index] ?? { line: 1, column: 1 };
    return problem === null
      ? []
      : [`${correctionsNameOf(file)}:${line}:${column}: The correction is orphaned. ${problem}`];
  });
}
