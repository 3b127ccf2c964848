import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Bundle, type Bundles, bundleFunctions, type FunctionName, functionNames } from '../../../infra/bundle.ts';
import { oncePerRun } from './once-per-run.ts';

const writtenSchema = z.object({
  seedContents: z.string(),
  metafiles: z.record(
    z.enum(functionNames),
    z.custom<Bundle['metafile']>((value) => typeof value === 'object'),
  ),
});

let bundles: Promise<Bundles> | undefined;

/** The functions as they are deployed, bundled once for all tests of a run, none of which may change the files. */
export function bundlesOnce(): Promise<Bundles> {
  bundles ??= readBundles();
  return bundles;
}

async function readBundles(): Promise<Bundles> {
  const directory = await oncePerRun('bundles', writeBundles);
  const { seedContents, metafiles } = writtenSchema.parse(
    JSON.parse(readFileSync(join(directory, 'bundles.json'), 'utf8')),
  );
  const bundleOf = (name: FunctionName): Bundle => ({
    name,
    directory: join(directory, name),
    metafile: metafiles[name],
  });
  return {
    seedContents,
    functions: {
      graphql: bundleOf('graphql'),
      ingest: bundleOf('ingest'),
      seeding: bundleOf('seeding'),
      'origin-value': bundleOf('origin-value'),
      'empty-bucket': bundleOf('empty-bucket'),
    },
  };
}

async function writeBundles(directory: string): Promise<void> {
  const { functions, seedContents } = await bundleFunctions();
  for (const name of functionNames) cpSync(functions[name].directory, join(directory, name), { recursive: true });
  const metafiles = Object.fromEntries(functionNames.map((name) => [name, functions[name].metafile]));
  writeFileSync(join(directory, 'bundles.json'), JSON.stringify({ seedContents, metafiles }));
}
