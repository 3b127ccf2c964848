import { spawn } from 'node:child_process';

/**
 * Runs CommonJS code in a new process of Node. Gives what it printed, and the milliseconds from the process's start to
 * its first output.
 */
export function runEval(
  code: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ output: string; firstOutputAfter: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let firstOutputAfter = Number.NaN;
    let output = '';
    const child = spawn(process.execPath, ['--eval', code, '--', ...args], {
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output === '') firstOutputAfter = performance.now() - started;
      output += text;
    });
    child.once('error', reject);
    child.once('close', (exitCode) => {
      if (exitCode === 0) resolve({ output, firstOutputAfter });
      else reject(new Error(`A measured process ended with exit code ${exitCode}.`));
    });
  });
}
