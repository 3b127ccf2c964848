import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface RunningServer {
  /** `http://127.0.0.1:PORT/graphql`. */
  readonly graphql: string;
  /** Ends it as Ctrl-C does, and waits for npm. Gives whether a process of its group is left. */
  interrupt(): Promise<boolean>;
}

/** Runs `npm start -- FILE…` on a free port and waits for the URL that it prints. Its output is shown. */
export async function npmStart(files: readonly string[]): Promise<RunningServer> {
  const child = spawn('npm', ['start', '--', ...files], {
    // Of a group of its own, which Ctrl-C reaches as a whole.
    detached: true,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const signalGroup = (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  const groupLives = () => {
    try {
      return child.pid !== undefined && process.kill(-child.pid, 0);
    } catch {
      return false;
    }
  };
  const kill = () => signalGroup('SIGKILL');
  process.once('exit', kill);

  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    process.stdout.write(text);
    output += text;
  });
  const url = () => output.match(/http:\/\/\S+\/graphql\b/)?.[0];
  while (url() === undefined) {
    if (child.exitCode !== null) throw new Error(`npm start ended with exit code ${child.exitCode}.`);
    await Promise.race([once(child.stdout, 'data'), exited]);
  }
  return {
    graphql: url() ?? '',
    async interrupt() {
      signalGroup('SIGINT');
      await exited;
      process.off('exit', kill);
      return groupLives();
    },
  };
}
