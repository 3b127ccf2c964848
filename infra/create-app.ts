import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { acknowledgeFindings } from './acknowledgement.ts';
import { acknowledgementsOf } from './acknowledgements.ts';
import { type Bundles, bundleFunctions, bundleWebServer } from './bundle.ts';
import { GlossStack } from './gloss-stack.ts';
import { environmentOf } from './settings.ts';

export interface GlossApp {
  readonly app: App;
  readonly stack: GlossStack;
}

/**
 * The CDK app: one stack, of the environment that the context asks for, checked by cdk-nag as it is synthesized.
 *
 * @throws SettingsError; esbuild's BuildFailure
 */
export async function createApp(app: App = new App(), bundles?: Bundles): Promise<GlossApp> {
  const { name, settings } = environmentOf((key) => app.node.tryGetContext(key));
  const made = bundles ?? (await bundleFunctions());
  const stack = new GlossStack(app, `Gloss-${name}`, {
    description: 'gloss: a GraphQL API for annotated articles, their citations and their actors.',
    settings,
    // Of data that is kept, no command deletes the stack by mistake.
    terminationProtection: settings.keepData,
    // On every resource: activate them as cost allocation tags, and the bill is split by environment.
    tags: { Project: 'gloss', Environment: name },
    bundles: settings.compute === 'web-function' ? { ...made, webServer: await bundleWebServer() } : made,
    ...(settings.region === undefined ? {} : { env: { region: settings.region } }),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  acknowledgeFindings(stack, acknowledgementsOf(settings, stack));
  return { app, stack };
}
