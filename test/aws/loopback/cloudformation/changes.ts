import { isDeepStrictEqual } from 'node:util';
import type { ChangeSet, Stack } from './stack.ts';
import type { Template } from './template.ts';

/** What differs between the stack's template and a new one; parameters that changed count for what refers to them. */
export function changesOf(
  { template: before, parameters: had }: Stack,
  after: Template,
  parameters: ReadonlyMap<string, string>,
): ChangeSet['changes'] {
  const old = before?.Resources ?? {};
  const added = Object.entries(after.Resources)
    .filter(([logicalId]) => old[logicalId] === undefined)
    .map(([logicalId, { Type: type }]) => ({ action: 'Add' as const, logicalId, type }));
  const reparametrized = before !== null && !isDeepStrictEqual(had, parameters);
  const modified = Object.entries(after.Resources)
    .filter(([logicalId, resource]) => {
      const former = old[logicalId];
      return former !== undefined && (reparametrized || !isDeepStrictEqual(former, resource));
    })
    .map(([logicalId, { Type: type }]) => ({ action: 'Modify' as const, logicalId, type }));
  const removed = Object.entries(old)
    .filter(([logicalId]) => after.Resources[logicalId] === undefined)
    .map(([logicalId, { Type: type }]) => ({ action: 'Remove' as const, logicalId, type }));
  return [...added, ...modified, ...removed];
}

/** Whether the new template changes anything at all, outputs and conditions included. */
export const isChanged = (stack: Stack, after: Template, parameters: ReadonlyMap<string, string>): boolean =>
  stack.template === null ||
  !isDeepStrictEqual(stack.template, after) ||
  !isDeepStrictEqual(new Map(stack.parameters), new Map(parameters));
