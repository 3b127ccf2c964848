import { z } from 'zod';
import { AwsError } from '../aws-error.ts';

const resource = z.strictObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: z.union([z.string(), z.array(z.string())]).default([]),
  Condition: z.string().optional(),
  DeletionPolicy: z.enum(['Delete', 'Retain', 'RetainExceptOnCreate']).default('Delete'),
  UpdateReplacePolicy: z.enum(['Delete', 'Retain']).default('Delete'),
  Metadata: z.unknown().optional(),
});

const template = z.strictObject({
  AWSTemplateFormatVersion: z.string().optional(),
  Description: z.string().optional(),
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  // Assertions on parameters; CDK's own checks the bootstrap version, which the CLI has checked already.
  Rules: z.unknown().optional(),
  Metadata: z.unknown().optional(),
  Resources: z.record(z.string(), resource),
  Outputs: z
    .record(
      z.string(),
      z.strictObject({ Value: z.unknown(), Description: z.string().optional(), Condition: z.string().optional() }),
    )
    .default({}),
});

export type Template = z.infer<typeof template>;
export type TemplateResource = Template['Resources'][string];

/** @throws AwsError for what is no template, or has parts that the loopback does not imitate */
export function parseTemplate(text: string): Template {
  const parsed = template.safeParse(JSON.parse(text));
  if (!parsed.success) throw new AwsError('ValidationError', `Template error: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
