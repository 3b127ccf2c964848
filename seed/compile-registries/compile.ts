import { writeFileSync } from 'node:fs';
import { namedActorsOf } from '../registries/actors.ts';
import { countryOf } from '../registries/countries.ts';
import { compileActors, readActors } from './actors.ts';
import { readCountries, readSharedSeats } from './countries.ts';
import { compileNames } from './names.ts';
import { RegistryError } from './parse-registry.ts';
import { checkPublications } from './publications.ts';
import { checkSourceWords } from './source-words.ts';
import { compileSourceSites, compileSources } from './sources.ts';
import { checkVocabulary } from './vocabulary.ts';

/** Where the compiled registries are committed. */
export const compiledFile = new URL('../registries/compiled.json', import.meta.url);

/**
 * The registries as the annotator loads them: checked, completed, and every name made ready for matching. An entry a line,
 * so that a change is a small difference. Throws a RegistryError that names what is wrong, and where.
 */
export function compiledRegistries(): string {
  checkPublications();
  checkSourceWords();
  checkVocabulary();
  const countries = readCountries();
  const states = countries.map(countryOf);
  const records = states.map(({ record }) => record);
  const actors = readActors(records);
  const entries = compileActors();
  const parts = {
    countries,
    sharedSeats: readSharedSeats(records),
    ...entries,
    names: compileNames(actors, namedActorsOf(entries.namedActors), states),
    ...compileSources(),
  };
  const printed = Object.entries(parts).map(
    ([name, entries]) => `"${name}": [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`,
  );
  return `{\n${[`"$comment": ${JSON.stringify(comment)}`, ...printed].join(',\n')}\n}\n`;
}

const comment =
  'Made by npm run compile-registries from actors.json, countries.json, places.json, sources.json and the package world-countries. What is of world-countries is under the ODbL 1.0, as it is there.';

/** Where the addresses of sources' archives and searches are committed: with what is made of them for who reads citations. */
export const sourceSitesFile = new URL('../../schema/export/source-sites.json', import.meta.url);

export function compiledSourceSites(): string {
  return `${JSON.stringify(compileSourceSites(), null, 2)}\n`;
}

if (import.meta.main) {
  try {
    writeFileSync(compiledFile, compiledRegistries());
    writeFileSync(sourceSitesFile, compiledSourceSites());
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
