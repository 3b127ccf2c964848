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
import { sourceFigures } from '../../seed/compile-registries/source-figures.ts';
import { readSources } from '../../seed/compile-registries/sources.ts';

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

it('have of each source a homepage or the reason why not', () => {
  const ferry = { name: 'Ferry Times', aliases: [], wikidataId: null };
  expect(() => readSources([{ ...ferry, homepage: null }])).toThrow(
    'entry 1 ("Ferry Times"), noHomepage: must say why, as ceased, publisher\'s site, not verified',
  );
  expect(() => readSources([{ ...ferry, homepage: 'https://ferry.example', noHomepage: 'ceased' }])).toThrow(
    'noHomepage: must say why',
  );
});

it('are counted by homepages and lookups, those first that are cited most', () => {
  const source = (name: string, more: object) => ({ name, aliases: [], wikidataId: null, homepage: null, ...more });
  const sources = readSources([
    source('Ferry Times', { homepage: 'https://ferry.example', search: 'https://ferry.example/?q={words}' }),
    source('Port Post', { noHomepage: 'ceased' }),
    source('Rail Record', { noHomepage: 'not verified', archive: 'https://rail.example/{yyyy}' }),
  ]);
  expect(
    sourceFigures(sources, [
      { source: 'port-post', citations: 3 },
      { source: 'unknown', citations: 9 },
    ]),
  ).toBe(
    [
      '3 sources of the registry',
      '  1 have a homepage; without one: 1 ceased, 1 not verified',
      '  2 have an address for lookups: 1 a list of each day, 1 a search',
      '1 sources of it that are cited most',
      '  0 have a homepage; without one: 1 ceased',
      '  0 have an address for lookups: 0 a list of each day, 0 a search',
    ].join('\n'),
  );
});
