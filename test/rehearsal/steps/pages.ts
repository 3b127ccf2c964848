import { deployed, type Stage } from '../stage.ts';
import { visit } from '../viewer.ts';

/** The reader's pages, as a browser asks for them. */
export async function pages(stage: Stage): Promise<void> {
  const { cloud, report } = stage;
  const { graphqlUrl } = deployed(stage, 'dev');
  report.heading('the reader');
  const browser = {
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-encoding': 'gzip, deflate, br, zstd',
  };
  const ask = (path: string) => visit(cloud, new URL(path, graphqlUrl).href, { headers: browser });
  const front = await ask('/');
  report.equal('its front is a page', [front.status, front.headers['content-type']?.split(';')[0]], [200, 'text/html']);
  const link = front.text.match(/href="([^"]*putin-looks-forward[^"]*)"/)?.[1] ?? '';
  report.holds('that names the shipped article', link !== '', front.text.slice(0, 500));
  const article = await ask(link);
  report.holds(
    'the article is a page',
    article.status === 200 && article.text.includes('Kommersant'),
    article.text.slice(0, 500),
  );
  report.equal('compressed', article.headers['content-encoding'], 'br');
  report.equal('and kept at the edge', (await ask(link)).headers['x-cache'], 'Hit from cloudfront');
  for (const path of new Set(
    [...article.text.matchAll(/(?:src|href)="(\/[^"]*\.(?:css|js|svg|png|ico))"/g)].map(([, asset = '']) => asset),
  ))
    report.equal(`${path} is there`, (await ask(path)).status, 200);
  await graphiql(stage);
  await exports(stage, new URL(link, graphqlUrl).href);
  const missing = await ask('/nothing-is-here');
  report.equal(
    'an address of nothing is a page that says so',
    [missing.status, missing.headers['content-type']?.split(';')[0]],
    [404, 'text/html'],
  );
}

/** GraphiQL, which the settings of `dev` serve. */
async function graphiql(stage: Stage): Promise<void> {
  const { cloud, report } = stage;
  const { graphqlUrl } = deployed(stage, 'dev');
  const ask = (path: string, accept: string) =>
    visit(cloud, new URL(path, graphqlUrl).href, { headers: { accept, 'accept-encoding': 'gzip, deflate, br' } });
  const page = await ask('/graphiql', 'text/html');
  const files = [...page.text.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, address = '']) => address);
  report.holds('GraphiQL is a page with files of its own', page.status === 200 && files.length > 2, page.text);
  for (const address of files) {
    const { status, headers } = await ask(address, '*/*');
    report.equal(
      `${address} is there, compressed, for ever`,
      [status, headers['content-encoding'], headers['cache-control']],
      [200, 'gzip', 'public, max-age=31536000, immutable'],
    );
    report.equal('and kept at the edge', (await ask(address, '*/*')).headers['x-cache'], 'Hit from cloudfront');
  }
}

/** The article as people's tools take it: under the address that readers use, compressed on the way. */
async function exports({ cloud, report }: Stage, page: string): Promise<void> {
  for (const ending of ['json', 'jsonld', 'csl.json', 'annotations.json']) {
    const address = `${page}.${ending}`;
    const ask = () => visit(cloud, address, { headers: { 'accept-encoding': 'gzip, br' } });
    const { status, headers, text } = await ask();
    report.equal(`.${ending} is there`, [status, headers['content-encoding']], [200, 'gzip']);
    report.equal('and kept at the edge', (await ask()).headers['x-cache'], 'Hit from cloudfront');
    const own = ending === 'json' || text.includes(page);
    report.holds('its IRIs are those of the site', own && !text.includes('execute-api'), text.slice(0, 500));
  }
}
