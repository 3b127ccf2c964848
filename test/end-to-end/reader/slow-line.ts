import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { shiftOf } from './pages.ts';
import { articlePath, longPath, type Site, withPage } from './site.ts';

const paths = [longPath, articlePath, '/', '/actors/russia', '/sources/kommersant', '/actors', '/search?q=ru'];
/** A window of each arrangement. */
const widths = [1280, 768, 390] as const;
/** As many as reach below every window. */
const slowLines = 150;
/** Longer than Chromium keeps a first page from being painted, and than a frame takes. In ms. */
const [untilPainted, frame] = [700, 25];

/** Pages of which a line of markup comes at a time, as over a slow line: what is there already stays where it is. */
export async function checkSlowLine({ browser, url, check }: Site): Promise<void> {
  const server = await slowly(url);
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    for (const path of paths) {
      for (const width of widths) {
        await withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
          await page.goto(`http://127.0.0.1:${address.port}${path}`);
          check(`${path} over a slow line, ${width} wide`, await shiftOf(page));
        });
      }
    }
  } finally {
    server.close();
  }
}

/** Serves what the site does: of pages the head, a while later the first lines of the body one by one, then the rest. */
async function slowly(url: string): Promise<Server> {
  const server = createServer(async ({ url: path = '/' }, response) => {
    const answer = await fetch(url + path);
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    if (!type.startsWith('text/html')) return response.end(Buffer.from(await answer.arrayBuffer()));
    const [head = '', body = ''] = (await answer.text()).split(/(?=<body>)/);
    response.write(head);
    await pause(untilPainted);
    const lines = body.split(/(?<=\n)/);
    for (const line of lines.slice(0, slowLines)) {
      response.write(line);
      await pause(frame);
    }
    return response.end(lines.slice(slowLines).join(''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
