import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.int() }),
    }),
  ),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.int()),
});
/** Waiting, and the profiler itself. */
const notOurs = new Set(['(idle)', 'post']);
const listed = 25;

/**
 * Where a CPU profile's time went, by package or module and by function, as text: each one's own time, without what it
 * calls.
 *
 * @param profile as `Profiler.stop` gives it, of a bundle of esbuild's that is not minified
 */
export function summaryOfProfile(profile: string): string {
  const { nodes, samples, timeDeltas } = profileSchema.parse(JSON.parse(profile));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const moduleAt = moduleFinder();
  const byModule = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    const time = timeDeltas[index] ?? 0;
    if (frame === undefined || notOurs.has(frame.functionName)) continue;
    const module = frame.url === '' ? frame.functionName : moduleAt(frame.url, frame.lineNumber);
    total += time;
    byModule.set(module, (byModule.get(module) ?? 0) + time);
    const name = `${frame.functionName || '(anonymous)'}  ${module}:${frame.lineNumber + 1}`;
    byFunction.set(name, (byFunction.get(name) ?? 0) + time);
  }
  const share = (times: ReadonlyMap<string, number>): string =>
    [...times]
      .sort(([, left], [, right]) => right - left)
      .slice(0, listed)
      .map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}\n`)
      .join('');
  return `Own time by package or module, of ${(total / 1000).toFixed(0)} ms:\n${share(byModule)}\nBy function:\n${share(byFunction)}`;
}

/** esbuild writes a module's path in a line before it. */
function moduleFinder(): (url: string, line: number) => string {
  const files = new Map<string, readonly { readonly line: number; readonly module: string }[]>();
  return (url, line) => {
    if (!url.startsWith('file:')) return url;
    const known = files.get(url) ?? modulesOf(readFileSync(fileURLToPath(url), 'utf8'));
    files.set(url, known);
    return known.findLast((module) => module.line <= line)?.module ?? url;
  };
}

function modulesOf(bundle: string): { line: number; module: string }[] {
  return bundle.split('\n').flatMap((text, line) => {
    const path = /^(?:\/\/| {2}"?)\s*((?:[\w.@-]+\/)+[\w.@-]+\.[cm]?[jt]s)"?(?:\(.*)?$/.exec(text)?.[1];
    if (path === undefined) return [];
    const module = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1] ?? path;
    return [{ line, module }];
  });
}
