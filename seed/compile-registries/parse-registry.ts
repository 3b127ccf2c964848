import type { z } from 'zod';

/** A registry's data file breaks its rules; the message names the file, the entry and the field. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

/** `data` as `schema` reads it. Throws a RegistryError that names every wrong field. */
export function parseRegistry<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${describePath(data, issue.path)}: ${issue.message}`);
  throw new RegistryError(`${file} has ${lines.length === 1 ? 'an error' : 'errors'}:\n${lines.join('\n')}`);
}

function describePath(data: unknown, path: readonly PropertyKey[]): string {
  const [index, ...field] = path;
  if (!Array.isArray(data) || typeof index !== 'number') return path.map(String).join('.') || 'file';
  const entry: unknown = data[index];
  const name =
    typeof entry === 'object' && entry !== null && 'name' in entry ? `"${String(entry.name)}"` : 'without name';
  return `entry ${index + 1} (${name}), ${field.map(String).join('.') || 'entry'}`;
}
