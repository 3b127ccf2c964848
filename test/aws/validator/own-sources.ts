import { readFileSync } from 'node:fs';
import type { Bundle } from '../../../infra/bundle.ts';

const root = new URL('../../../', import.meta.url);
/** Stands in the place of a package, whose environment it reads. */
const credentials = 'functions/environment-credentials.ts';

/** The modules of this repository in a bundle. */
export function ownSources({ metafile }: Bundle): readonly { readonly path: string; readonly text: string }[] {
  return Object.keys(metafile.inputs)
    .filter((path) => path.endsWith('.ts') && path !== credentials)
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
}
