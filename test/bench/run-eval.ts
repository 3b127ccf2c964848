import { spawn } from 'node:child_process';

/** Runs CommonJS code in a new process of Node. Gives what it printed. */
export function runEval(
  code: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(process.execPath, ['--eval', code, '--', ...args], {
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.once('error', reject);
    child.once('close', (exitCode) => {
      if (exitCode === 0) resolve(output);
      else reject(new Error(`A measured process ended with exit code ${exitCode}.`));
    });
  });
}
