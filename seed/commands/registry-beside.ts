import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ownRegistries, type Registries } from '../annotate/registries.ts';
import { extendRegistries } from '../corpus-registry/extend-registries.ts';
import { type RegistryFile, readRegistry } from '../corpus-registry/read-registry.ts';
import { isRegistryName, registryFolder } from '../corpus-registry/registry-file.ts';

/** Registries by their folder: a command reads each once. */
const read = new Map<string, Promise<Registries | null>>();

/**
 * Gloss's own registries with those of the folder `registry` beside a document, or, of a document in a directory that was
 * given, of the nearest one above it up to that directory. Of standard input, `-`, gloss's own.
 *
 * @param roots what the command was given: files and directories
 * @throws RegistryFileError where the folder's files can be read and not understood
 */
export async function registriesBeside(file: string, roots: readonly string[] = []): Promise<Registries> {
  if (file === '-') return ownRegistries;
  for (const directory of directoriesOf(resolve(file), roots)) {
    const registries = await registriesIn(join(directory, registryFolder));
    if (registries !== null) return registries;
  }
  return ownRegistries;
}

/** Whether a file is one of a registry, and so no document. */
export function isRegistryFile(file: string): boolean {
  return isRegistryName(basename(file)) && basename(dirname(resolve(file))) === registryFolder;
}

/** A document's directory and those above it, up to the one that was given. */
function directoriesOf(file: string, roots: readonly string[]): string[] {
  const own = dirname(file);
  const root = roots
    .map((given) => resolve(given))
    .filter((given) => given !== file && !relative(given, own).startsWith('..'))
    .sort((a, b) => a.length - b.length)[0];
  const directories = [own];
  for (let directory = own; root !== undefined && directory !== root && directory.startsWith(root + sep); ) {
    directory = dirname(directory);
    directories.push(directory);
  }
  return directories;
}

function registriesIn(folder: string): Promise<Registries | null> {
  const known = read.get(folder) ?? readFolder(folder);
  read.set(folder, known);
  return known;
}

async function readFolder(folder: string): Promise<Registries | null> {
  const files = await registryFilesIn(folder);
  return files.length === 0 ? null : extendRegistries(await readRegistry(files));
}

/** Files of a registry; none where there is no such folder. */
export async function registryFilesIn(folder: string): Promise<RegistryFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  });
  const paths = names.filter(isRegistryName).map((name) => join(folder, name));
  return Promise.all(paths.map(async (name) => ({ name: shown(name), text: await readFile(name, 'utf8') })));
}

/** As a person at the terminal would write it. */
function shown(path: string): string {
  const short = relative('.', path);
  return short.startsWith('..') ? path : short;
}
