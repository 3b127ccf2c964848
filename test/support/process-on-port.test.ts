import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { processOnPort } from './process-on-port.ts';

const server =
  "require('node:http').createServer((_, answer) => answer.end('ours')).listen(+process.argv[1], '127.0.0.1')";
const startServer = (port: number) => spawn(process.execPath, ['-e', server, String(port)], { stdio: 'ignore' });

it('starts again on another port where another process is first', async () => {
  const first = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(first, 'listening');
  const address = first.address();
  const taken = typeof address === 'object' && address !== null ? address.port : 0;
  const ports: number[] = [];
  const { child, port } = await processOnPort((free) => {
    ports.push(free);
    return startServer(ports.length === 1 ? taken : free);
  });
  expect(ports).toHaveLength(2);
  expect(port).toBe(ports[1]);
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('ours');
  child.kill();
  first.close();
});

it('says so where the process ends each time', async () => {
  let started = 0;
  const failing = processOnPort(() => {
    started += 1;
    return spawn(process.execPath, ['-e', 'process.exit(3)'], { stdio: 'ignore' });
  });
  await expect(failing).rejects.toThrow('The process ended 5 times before it listened.');
  expect(started).toBe(5);
});
