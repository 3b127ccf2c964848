/**
 * Completes package-lock.json after `npm install`: `node .ci/complete-lock.ts`, then commit the lock file.
 *
 * Tools that ship a binary list a build for each platform under `optionalDependencies`. npm leaves a build out of the
 * lock when the registry at hand does not carry it, and `npm ci` then rejects the lock ("Missing: … from lock file").
 * A build for another platform is never downloaded, so an entry that names its version and platform is enough. Download
 * addresses are dropped too: they belong to one registry.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const lockPath = new URL('../package-lock.json', import.meta.url);

interface Entry {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const operatingSystems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'win32'];
const architectures = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The platform that a build is named for ("@oxc-parser/binding-linux-x64-musl"); null where the name tells none. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | null {
  const words = name.split(/[/-]/);
  const os = words.find((word) => operatingSystems.includes(word));
  const cpu = words.find((word) => architectures.includes(word));
  if (!os || !cpu) return null;
  const libc = os === 'linux' ? words.at(-1)?.match(/^(gnu|musl)/)?.[1] : undefined;
  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }) };
}

const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(lockPath, 'utf8'));
const packages = { ...lock.packages };
let added = 0;
for (const [parent, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  if (parent === '') continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const platform = platformOf(name);
    if (packages[path] || packages[`${parent}/${path}`] || !platform) continue;
    if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${parent} asks for ${name}@${version}: no exact version.`);
    packages[path] = { version, ...platform, ...(entry.dev && { dev: true }), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
process.stderr.write(`package-lock.json: ${added} platform builds added\n`);
