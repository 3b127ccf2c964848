// The step of .ci/run that proves that no prose of a document has entered the repository.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { comparedWords } from '../retelling/common-runs.ts';
import { documentParts } from '../retelling/document-parts.ts';

const USAGE = `Usage: node test/end-to-end/check-tracked-files.ts DOCUMENT

Fails (exit 1) where a file that git tracks shares a run of eight words with DOCUMENT, the title, the publication line
and the citations apart. A wrong call exits 2.
`;
const FORBIDDEN_RUN = 8;

process.exitCode = main(process.argv.slice(2));

function main([document, ...surplus]: readonly string[]): number {
  if (document === undefined || document === '--help' || surplus.length > 0) {
    (document === '--help' ? process.stdout : process.stderr).write(USAGE);
    return document === '--help' ? 0 : 2;
  }
  const forbidden = new Set(runsOf(comparedWords(documentParts(readFileSync(document, 'utf8')))));
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const faults = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const words = comparedWords({ title: '', publication: '', note: null, caption: null, paragraphs: [text] });
    return runsOf(words)
      .filter((run) => forbidden.has(run))
      .map((run) => `FAIL ${file}: ${run}`);
  });
  for (const fault of faults) console.log(fault);
  console.log(`tracked files: ${files.length}, runs of ${FORBIDDEN_RUN} words in common: ${faults.length}`);
  return faults.length === 0 ? 0 : 1;
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(FORBIDDEN_RUN - 1).map((_, start) => words.slice(start, start + FORBIDDEN_RUN).join(' '));
}
