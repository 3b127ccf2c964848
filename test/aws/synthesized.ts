import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnElement } from 'aws-cdk-lib/core';
import * as z from 'zod';
import type { Bundle, Bundles } from '../../infra/bundle.ts';
import { createApp, type GlossApp } from '../../infra/create-app.ts';
import { GlossFunction } from '../../infra/gloss-function.ts';
import { bundlesOnce } from '../support/run/bundles-once.ts';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).optional(),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
  DeletionPolicy: z.string().optional(),
});
export const templateSchema = z.looseObject({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })),
});

export type Template = z.infer<typeof templateSchema>;

const cdkSchema = z.object({
  context: z.looseObject({ environments: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** The context of `cdk.json`, with other settings for one of its environments. */
export function contextOf(environment = 'dev', settings: Readonly<Record<string, unknown>> = {}) {
  const { context } = cdkSchema.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));
  const { environments, ...rest } = context;
  return {
    ...rest,
    environment,
    environments: { ...environments, [environment]: { ...environments[environment], ...settings } },
  };
}

/** A function of the stack, by its logical id, and what it runs. */
export interface DeployedFunction {
  readonly id: string;
  readonly bundle: Bundle;
}

export interface Synthesized extends GlossApp {
  readonly template: Template;
  readonly functions: readonly DeployedFunction[];
  readonly bundles: Bundles;
}

const stacks = new Map<string, Promise<Synthesized>>();

/**
 * The stack as `cdk synth` makes it, by the settings of `cdk.json` and others instead: made once for all tests of a process,
 * none of which may change it.
 */
export function synthesized(
  environment = 'dev',
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Synthesized> {
  const key = JSON.stringify([environment, settings]);
  const made = stacks.get(key) ?? synthesize(environment, settings);
  stacks.set(key, made);
  return made;
}

async function synthesize(environment: string, settings: Readonly<Record<string, unknown>>): Promise<Synthesized> {
  const outdir = mkdtempSync(join(tmpdir(), 'gloss-synth-'));
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  const made = await createApp(new App({ outdir, context: contextOf(environment, settings) }), await bundlesOnce());
  const assembly = made.app.synth();
  const template = templateSchema.parse(assembly.getStackByName(made.stack.stackName).template);
  const functions = made.stack.node.findAll().flatMap((construct) => {
    const resource = construct.node.defaultChild;
    if (!(construct instanceof GlossFunction) || !CfnElement.isCfnElement(resource)) return [];
    return [{ id: made.stack.getLogicalId(resource), bundle: construct.bundle }];
  });
  return { ...made, template, functions, bundles: await bundlesOnce() };
}

/** The resources of a type: logical ids and properties. */
export function resourcesOf(
  { Resources }: Template,
  type: string,
): { id: string; properties: Record<string, unknown> }[] {
  return Object.entries(Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, { Properties = {} }]) => ({ id, properties: Properties }));
}

/** The one resource of a type. */
export function only(template: Template, type: string): { id: string; properties: Record<string, unknown> } {
  const [resource, ...others] = resourcesOf(template, type);
  if (resource === undefined || others.length > 0) throw new Error(`There is not one ${type}.`);
  return resource;
}
