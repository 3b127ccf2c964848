import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('handler.cjs', import.meta.url));

/** Bundles the peer as esbuild does by itself for Node: its main fields and format are the defaults of the platform. */
export async function bundlePeer(outfile: string, { minify = true } = {}): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    minify,
    logLevel: 'error',
  });
}
