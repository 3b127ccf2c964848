import { existsSync } from 'node:fs';
import * as z from 'zod';
import type { DeployedFunction, Template } from '../synthesized.ts';
import type { Finding } from './finding.ts';
import { ownSources } from './own-sources.ts';

const functionSchema = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).optional() });
const configSchema = z.object({
  parseConfig: z.custom<(environment: Record<string, string>) => unknown>((value) => typeof value === 'function'),
});
/** Lambda sets it itself. */
const reserved = { AWS_REGION: 'eu-central-1' };

/**
 * Environment variables that a function's code wants and the template does not give it, by the code's own reading of its
 * environment: `config.ts` beside the handler.
 */
export async function environmentFindings(
  { Resources }: Template,
  functions: readonly DeployedFunction[],
): Promise<Finding[]> {
  const findings = functions.map(async ({ id, bundle }): Promise<Finding[]> => {
    const config = new URL(`../../../functions/${bundle.name}/config.ts`, import.meta.url);
    if (!existsSync(config)) {
      return ownSources(bundle)
        .filter(({ text }) => text.includes('process.env'))
        .map(({ path }) => `${id}: ${path} reads the environment, and no config.ts says what of it`);
    }
    const { parseConfig } = configSchema.parse(await import(config.href));
    const { Environment } = functionSchema.parse(Resources[id]?.Properties);
    const given = Object.entries(Environment?.Variables ?? {}).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : 'known when it is deployed',
    ]);
    try {
      parseConfig({ ...Object.fromEntries(given), ...reserved });
      return [];
    } catch (error) {
      return [`${id}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
  return (await Promise.all(findings)).flat();
}
