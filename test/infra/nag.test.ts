import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { acknowledgementsOf } from '../../infra/acknowledgements.ts';
import { bundleWebServer } from '../../infra/bundle.ts';
import { GlossStack } from '../../infra/gloss-stack.ts';
import { environmentOf } from '../../infra/settings.ts';
import { contextOf } from '../aws/synthesized.ts';
import { bundlesOnce } from '../support/run/bundles-once.ts';

const reportSchema = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      violations: z.array(
        z.object({ ruleName: z.string(), violatingConstructs: z.array(z.object({ constructPath: z.string() })) }),
      ),
    }),
  ),
});

const everySetting = {
  region: 'us-east-1',
  domain: { name: 'api.example.org', certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b' },
  firewall: { requestsPerFiveMinutes: 1000 },
  alarmEmail: 'desk@example.org',
};
const existing = { tableName: 'Gloss-restored', documentsBucketName: 'gloss-prod-documents' };

/** What cdk-nag finds when nothing is acknowledged, and what is acknowledged: each a path and a finding. */
async function findings(environment: string, settings: Readonly<Record<string, unknown>>) {
  const outdir = mkdtempSync(join(tmpdir(), 'gloss-nag-'));
  const context: Readonly<Record<string, unknown>> = contextOf(environment, settings);
  const read = environmentOf((key) => context[key]);
  const app = new App({ outdir });
  const bundles = await bundlesOnce();
  const stack = new GlossStack(app, 'Gloss', {
    settings: read.settings,
    bundles: read.settings.compute === 'web-function' ? { ...bundles, webServer: await bundleWebServer() } : bundles,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  expect(() => app.synth()).toThrow();
  const { pluginReports } = reportSchema.parse(
    JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')),
  );
  rmSync(outdir, { recursive: true });
  const found = pluginReports.flatMap(({ pluginName, violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${constructPath} ${pluginName}::${ruleName}`),
    ),
  );
  const acknowledged = acknowledgementsOf(read.settings, stack);
  return { plugins: pluginReports.map(({ pluginName }) => pluginName), found, acknowledged };
}

describe.each([
  ['dev', {}],
  ['prod', {}],
  ['prod', everySetting],
  ['prod', { existing }],
  ['prod', { compute: 'web-function' }],
])('every finding of cdk-nag in %s', (environment, settings) => {
  it('is acknowledged on its own resource, and nothing is that was not found', async () => {
    const { plugins, found, acknowledged } = await findings(environment, settings);
    expect(plugins.sort()).toEqual(['AwsSolutions', 'Serverless']);
    const each = acknowledged.map(({ path, finding }) => `Gloss/${path} ${finding}`);
    expect(each.sort()).toEqual(found.sort());
    for (const { reason } of acknowledged) expect(reason).toMatch(/^[A-Z].{60,}\.$/s);
  });
});
