import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  compiledFile,
  compiledRegistries,
  compiledSourceSites,
  sourceSitesFile,
} from '../../seed/compile-registries/compile.ts';
import { parseRegistry } from '../../seed/compile-registries/parse-registry.ts';

const repair = 'the compiled registries differ from what is committed: run npm run compile-registries';

it('are committed as they are compiled', () => {
  const [committed, compiled] = [readFileSync(compiledFile, 'utf8'), compiledRegistries()].map((text) =>
    text.split('\n'),
  );
  const missing = compiled?.filter((line) => !committed?.includes(line));
  expect({ missing, lines: committed?.length }, repair).toEqual({ missing: [], lines: compiled?.length });
  expect(readFileSync(sourceSitesFile, 'utf8'), repair).toBe(compiledSourceSites());
});

it('name the entry and the field that is wrong', () => {
  const entries = [{ name: 'TASS' }, { name: 'RBC', homepage: 'rbc' }];
  const schema = z.array(z.strictObject({ name: z.string(), homepage: z.url('must be a URL').optional() }));
  expect(() => parseRegistry('sources.json', schema, entries)).toThrow(
    'sources.json has an error:\n  entry 2 ("RBC"), homepage: must be a URL',
  );
});
