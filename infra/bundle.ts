import { dirname, join } from 'node:path';
import { AssetCode, type Code } from 'aws-cdk-lib/aws-lambda';
import { AssetHashType, DockerImage } from 'aws-cdk-lib/core';
import { buildSync } from 'esbuild';

/** A function's code in one file, `index.js`, bundled here by esbuild. `entry` is the path of the handler's module. */
export function bundledCode(entry: string): Code {
  return new AssetCode(dirname(entry), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: the bundling below does not fail over to it, it throws.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle(outputDirectory) {
          bundle(entry, join(outputDirectory, 'index.js'));
          return true;
        },
      },
    },
  });
}

/**
 * Bundles a module into one file, as it is deployed.
 *
 * @throws esbuild's BuildFailure, with the place of each error
 */
export function bundle(entry: string, outfile: string): void {
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // In ESM even `node:http` loads undici, which a cold start then pays for.
    format: 'cjs',
    // The packages' ESM builds lose what is not used; by default esbuild takes the CommonJS ones for Node.
    mainFields: ['module', 'main'],
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}
