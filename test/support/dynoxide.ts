import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { processOnPort } from './process-on-port.ts';

/** dynoxide's program; null where its package has no build for this system. */
export function dynoxideProgram(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    return null;
  }
}

/** On 127.0.0.1, in memory. */
export async function startDynoxide(program: string): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const { child, port } = await processOnPort((port) =>
    spawn(program, ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' }),
  );
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    },
  };
}
