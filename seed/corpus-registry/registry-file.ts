/** The folder, and in a bucket the beginning of the keys, of what is true of a whole corpus. No document stands in it. */
export const registryFolder = 'registry';
export const registryPrefix = `${registryFolder}/`;

const ending = /\.ya?ml$/;

/** Whether a name in the registry's folder is a file of the registry: not one in a folder below it, nor a hidden one. */
export function isRegistryName(name: string): boolean {
  return ending.test(name) && !name.startsWith('.') && !name.includes('/');
}

/** Whether a key of a bucket is of a file of the registry, or stands for all of them: `registry/`. */
export function isRegistryKey(key: string): boolean {
  return key === registryPrefix || (key.startsWith(registryPrefix) && isRegistryName(key.slice(registryPrefix.length)));
}
