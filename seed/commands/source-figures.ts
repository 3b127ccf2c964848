import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type CitedSource, sourceFigures, sourcesLeadingNowhere } from '../compile-registries/source-figures.ts';
import { readSources } from '../compile-registries/sources.ts';
import { CallError, runCommand } from './call.ts';
import { explainError } from './explain-error.ts';

const help = `Usage: npm run source-figures -- [--missing] [FILE]

Counts the sources of gloss's registry that have a homepage, a list of each day (archive) or a search of their site; then, of
those, the 200 that a corpus cites most. FILE holds the sources of the corpus as JSON Lines, a row each, as
"npm run export-corpus -- --table NAME --format jsonl --directory DIR" writes them to DIR/sources.jsonl and
GET /corpus/sources.jsonl gives them. Without FILE it is seed/evaluate/cited-in-analysis.jsonl: what press analysis cites, as
seed/README.md describes it. No address is fetched, so none is verified.

  --missing  also list those of the 200 that have no homepage, and those that have neither a list nor a search
  --help     show this help

Exits with 1 if FILE cannot be read, with 2 if the arguments are wrong.`;

const citedInAnalysis = new URL('../evaluate/cited-in-analysis.jsonl', import.meta.url);
const row = z.object({ source: z.string(), citations: z.number() });

await runCommand({ help, options: { missing: { type: 'boolean', default: false } }, run });

async function run({
  values: { missing },
  positionals,
}: {
  readonly values: { readonly missing: boolean };
  readonly positionals: readonly string[];
}): Promise<number> {
  const [file, ...others] = positionals;
  if (others.length > 0) throw new CallError('Give at most one FILE.');
  let cited: readonly CitedSource[];
  try {
    cited = rowsOf(await readFile(file ?? citedInAnalysis, 'utf8'));
  } catch (error) {
    process.stderr.write(`${explainError(file ?? '', error)}\n`);
    return 1;
  }
  const sources = readSources();
  process.stdout.write(`${sourceFigures(sources, cited)}\n`);
  if (missing) for (const line of sourcesLeadingNowhere(sources, cited)) process.stdout.write(`${line}\n`);
  return 0;
}

function rowsOf(text: string): readonly CitedSource[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    const parsed = row.safeParse(jsonOf(line));
    if (!parsed.success) throw new Error(`line ${index + 1} is no row of the table sources in JSON Lines`);
    return [parsed.data];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
