import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * How a process is forked that is killed soon: what it loads is compiled by the first of them, which writes it down before it
 * says that it is ready (`flushCompileCache`).
 */
export const compiledOnce = {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'] as ('inherit' | 'ipc')[],
  env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'gloss-soak-compiled') },
};
