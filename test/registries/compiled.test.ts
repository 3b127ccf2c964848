import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  compiledFile,
  compiledRegistries,
  compiledSourceSites,
  sourceSitesFile,
} from '../../seed/compile-registries/compile.ts';
import { parseRegistry } from '../../seed/compile-registries/parse-registry.ts';
import { sourceFigures, sourcesLeadingNowhere } from '../../seed/compile-registries/source-figures.ts';
import { readSources } from '../../seed/compile-registries/sources.ts';
import { runCommand } from '../support/run-command.ts';

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
  const cited = [
    { source: 'port-post', citations: 3 },
    { source: 'unknown', citations: 9 },
  ];
  expect(sourcesLeadingNowhere(sources, cited)).toEqual([
    'without a homepage: Port Post (ceased)',
    'with neither a list nor a search: Port Post',
  ]);
  expect(sourceFigures(sources, cited)).toBe(
    [
      '3 sources of the registry',
      '  1 have a homepage; without one: 1 ceased, 1 not verified',
      '  2 have an address for lookups: 1 a list of each day, 1 a search',
      '1 sources of it that are cited most',
      '  0 have a homepage; without one: 1 ceased',
      '  0 have an address for lookups: 0 a list of each day, 0 a search',
      '  the corpus cites 2 sources in all, 12 times',
    ].join('\n'),
  );
});

it('npm run source-figures counts a corpus, and says what is wrong with its file', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'gloss-figures-')), 'sources.jsonl');
  await writeFile(file, '{"source":"kommersant","citations":2}\n');
  const { code, stdout } = await runCommand('source-figures', ['--missing', file]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('1 sources of it that are cited most')]);
  expect(stdout).toContain('with neither a list nor a search: none');
  await writeFile(file, '{"source":"kommersant","citations":2}\nTASS\n');
  expect(await runCommand('source-figures', [file])).toMatchObject({
    code: 1,
    stderr: `${file}: line 2 is no row of the table sources in JSON Lines\n`,
  });
  // Without a file it counts what was found cited in press analysis, which is there for everyone.
  const analysis = (await runCommand('source-figures', [])).stdout;
  expect(Number(/^(\d+) sources of it that are cited most$/m.exec(analysis)?.[1])).toBeGreaterThan(150);
  expect(Number(/^ {2}the corpus cites (\d+) sources in all/m.exec(analysis)?.[1])).toBeGreaterThan(180);
  expect((await runCommand('source-figures', ['--help'])).stdout).toMatch(/^Usage: npm run source-figures/);
  expect((await runCommand('source-figures', ['a', 'b'])).code).toBe(2);
  await rm(dirname(file), { recursive: true });
});
