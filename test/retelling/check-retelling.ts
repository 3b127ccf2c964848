// The step of .ci/run that proves a shipped retelling: none of the original's prose, all of its facts.
import { readFileSync } from 'node:fs';
import { commonRuns, comparedWords } from './common-runs.ts';
import { documentFacts } from './document-facts.ts';
import { type DocumentParts, documentParts } from './document-parts.ts';
import { FACT_KINDS, type Fact, factsLacking } from './fact.ts';
import { type Gold, goldFacts, parseGold } from './gold-facts.ts';

const USAGE = `Usage: node test/retelling/check-retelling.ts ORIGINAL RETELLING [GOLD]

Fails (exit 1) where the two documents share a run of eight words, the title, the publication line and the citations
apart, or where the retelling has another title, publication line or number of paragraphs, or no line "Note: …".
With the original's GOLD file, also where a sentence has other citations, core mentions or adjectives of nationality
than its original, or a block other parentheses that cite nothing. Prints a line a figure, and a line that begins with
FAIL for each fault. A wrong call exits 2.
`;
const FORBIDDEN_RUN = 8;
const SHOWN_RUN = 5;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [originalPath, retellingPath, goldPath, ...surplus] = args;
  if (originalPath === undefined || retellingPath === undefined || surplus.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    const original = documentParts(readFileSync(originalPath, 'utf8'));
    const retelling = documentParts(readFileSync(retellingPath, 'utf8'));
    const faults = [...wordFaults(original, retelling), ...frameFaults(original, retelling)];
    if (goldPath !== undefined) faults.push(...factFaults(retelling, parseGold(readFileSync(goldPath, 'utf8'))));
    for (const fault of faults) console.log(`FAIL ${fault}`);
    console.log(`faults: ${faults.length}`);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`check-retelling: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function wordFaults(original: DocumentParts, retelling: DocumentParts): string[] {
  const [theirs, ours] = [comparedWords(original), comparedWords(retelling)];
  const runs = commonRuns(ours, theirs, SHOWN_RUN);
  const forbidden = runs.filter(({ length }) => length >= FORBIDDEN_RUN);
  const shown = runs.filter(({ length }) => length < FORBIDDEN_RUN);
  console.log(`words compared: ${ours.length} of the retelling, ${theirs.length} of the original`);
  console.log(`common runs of ${FORBIDDEN_RUN} words or more: ${forbidden.length}`);
  console.log(`common runs of ${SHOWN_RUN} to ${FORBIDDEN_RUN - 1} words: ${shown.length}`);
  for (const { words } of shown) console.log(`  ${words}`);
  return forbidden.map(({ length, words }) => `${length} words in common: ${words}`);
}

function frameFaults(original: DocumentParts, retelling: DocumentParts): string[] {
  const [theirs, ours] = [original.paragraphs.length, retelling.paragraphs.length];
  console.log(`paragraphs: ${ours} of ${theirs}`);
  return [
    retelling.title === original.title ? [] : `the title is "${retelling.title}", not "${original.title}"`,
    retelling.publication === original.publication ? [] : `the publication line is not "${original.publication}"`,
    retelling.note === null ? 'no line "Note: …" says that it is a retelling' : [],
    (retelling.caption === null) === (original.caption === null) ? [] : 'only one of the two has a caption',
    ours === theirs ? [] : `${ours} paragraphs, not ${theirs}`,
  ].flat();
}

function factFaults(retelling: DocumentParts, gold: Gold): string[] {
  const [theirs, ours] = [goldFacts(gold), documentFacts(retelling, gold)];
  const [missing, surplus] = [factsLacking(theirs, ours), factsLacking(ours, theirs)];
  for (const kind of FACT_KINDS) {
    const ofKind = (facts: readonly Fact[]) => facts.filter((fact) => fact.kind === kind).length;
    console.log(
      `${kind}: ${ofKind(ours)} of ${ofKind(theirs)}, missing ${ofKind(missing)}, surplus ${ofKind(surplus)}`,
    );
  }
  const told = ({ place, kind, text }: Fact) => `${place}: ${kind} ${text}`.trimEnd();
  return [...missing.map((fact) => `missing in ${told(fact)}`), ...surplus.map((fact) => `surplus in ${told(fact)}`)];
}
