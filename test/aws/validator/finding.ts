import * as z from 'zod';

/** What is wrong with a template, and where: `LogicalId.Properties.Timeout: must be a number`. */
export type Finding = string;

export const recordSchema = z.record(z.string(), z.unknown());

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Ref` or `Fn::…` where the value is what CloudFormation puts something in the place of; else null. */
export function intrinsicOf(value: unknown): { readonly name: string; readonly argument: unknown } | null {
  if (!isRecord(value)) return null;
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return null;
  const [name, argument] = entry;
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::') ? { name, argument } : null;
}

/** The logical id that a `Ref`, or a `Fn::GetAtt` of it, names; null for anything else. */
export function referredId(value: unknown): string | null {
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.name === 'Ref') return z.string().parse(intrinsic.argument);
  if (intrinsic?.name !== 'Fn::GetAtt') return null;
  return z.tuple([z.string(), z.string()]).parse(intrinsic.argument)[0];
}
