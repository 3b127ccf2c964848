import * as z from 'zod';
import type { Template } from '../synthesized.ts';
import { type Finding, referredId } from './finding.ts';

const functionSchema = z.object({ LoggingConfig: z.object({ LogGroup: z.unknown() }).optional() });

/** Log groups that keep everything for ever, and functions that would make such a one for themselves. */
export function logFindings({ Resources }: Template): Finding[] {
  return Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
    if (Type === 'AWS::Logs::LogGroup') {
      return typeof Properties['RetentionInDays'] === 'number' ? [] : [`${id}: keeps its logs for ever`];
    }
    if (Type !== 'AWS::Lambda::Function') return [];
    const group = referredId(functionSchema.parse(Properties).LoggingConfig?.LogGroup);
    const isGroup = group !== null && Resources[group]?.Type === 'AWS::Logs::LogGroup';
    return isGroup ? [] : [`${id}: logs to a group that is not of this stack`];
  });
}
