import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('bench.ts', import.meta.url));

function bench(...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args]);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

it('gives a line of JSON a figure, or a table', async () => {
  const { code, stdout, stderr } = await bench('--only', 'bundle', '--json', '--rounds', '1');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '1 of 1: bundle.size\n' });
  const { ours, peer, ratio, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual({
    name: 'bundle.size',
    unit: 'KB',
    peerName: 'Apollo Server 5, DataLoader, lib-dynamodb',
    ofPeer: expect.closeTo(ours / peer, 2),
  });
  expect(ratio).toBeCloseTo(peer / ours, 2);
  expect((await bench('--only', 'bundle')).stdout).toMatch(
    /^figure +unit +gloss +peer +ratio +of peer +goal +peer is\nbundle\.size +KB +[\d.]+ +[\d.]+ +[\d.]+ × +[\d.]+ +Apollo/,
  );
});

it('writes profiles of what it measured, and tells the goal', async () => {
  const profiles = mkdtempSync(join(tmpdir(), 'gloss-profiles-'));
  onTestFinished(() => rmSync(profiles, { recursive: true }));
  const { code, stdout } = await bench(
    ...['--only', 'warm.list', '--json', '--rounds', '1', '--articles', '22', '--profile', profiles],
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ name: 'warm.list.cpu', unit: 'ms', goal: 0.4 });
  // A machine at half its speed takes some 100 samples: which package comes first in so few is chance.
  for (const side of ['warm.list.cpu', 'warm.list.cpu.peer']) {
    const profile = JSON.parse(readFileSync(join(profiles, `${side}.cpuprofile`), 'utf8'));
    expect(profile.nodes.length).toBeGreaterThan(10);
    expect(readFileSync(join(profiles, `${side}.txt`), 'utf8')).toMatch(
      / % {2}(?:@?smithy|@?aws-sdk|@?apollo|graphql|functions\/|schema\/)/,
    );
  }
});

it('refuses a wrong call with 2, and explains itself', async () => {
  expect(await bench('--only', 'nothing')).toMatchObject({ code: 2, stdout: '' });
  expect((await bench('--only', 'nothing')).stderr).toContain('No figure’s name begins with "nothing".');
  expect(await bench('--rounds', 'many')).toMatchObject({ code: 2, stdout: '' });
  expect(await bench('--fast')).toMatchObject({ code: 2, stdout: '' });
  const help = await bench('--help');
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const name of ['annotate.throughput', 'warm.article.cpu', 'cold.first-answer', 'bundle.size'])
    expect(help.stdout).toContain(name);
});
