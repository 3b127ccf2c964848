import { z } from 'zod';
import data from '../registries/publications.json' with { type: 'json' };
import { parseRegistry } from './parse-registry.ts';

const issuesPerYear = z.strictObject({
  fromVolume: z.int().positive(),
  least: z.int().positive(),
  most: z.int().positive(),
  firstDay: z
    .string()
    .regex(/^\d{2}-\d{2}$/, 'must be MM-DD')
    .optional(),
});

const publication = z.strictObject({
  name: z.string().min(1),
  abbreviation: z.string().min(1).nullable(),
  aliases: z.array(z.string().min(1)),
  yearBeforeFirstVolume: z.int().min(1400).max(2100).nullable(),
  issuesPerYear: z.array(issuesPerYear),
});

/** Throws a RegistryError where publications.json breaks its rules. */
export function checkPublications(): void {
  parseRegistry('seed/registries/publications.json', z.array(publication), data);
}
