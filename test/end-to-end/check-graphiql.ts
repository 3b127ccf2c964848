// The step of .ci/run that uses GraphiQL in a real browser.
import { chromium, type Page } from 'playwright-core';
import { exampleQueries } from '../../functions/graphiql/examples.ts';
import { npmStart } from './npm-start.ts';

const USAGE = `Usage: node test/end-to-end/check-graphiql.ts

Runs \`npm start\`, opens GraphiQL in Chromium (CHROMIUM names the program, /usr/bin/chromium without it) and runs the query
of its first tab. Prints a line a check, and one that begins with FAIL for each fault (exit 1). A wrong call exits 2.
`;

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const timeout = 120_000;

const faults: string[] = [];

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    const wanted = args[0] === '--help';
    (wanted ? process.stdout : process.stderr).write(USAGE);
    return wanted ? 0 : 2;
  }
  const server = await npmStart([]);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...flags, '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(timeout);
    await check(page, server.graphql);
  } finally {
    await browser.close();
    await server.interrupt();
  }
  for (const fault of faults) console.log(`FAIL ${fault}`);
  console.log(`faults: ${faults.length}`);
  return faults.length === 0 ? 0 : 1;
}

async function check(page: Page, address: string): Promise<void> {
  const said: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(address).host) elsewhere.push(request.url());
  });
  await page.goto(address);
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  const names = exampleQueries().map(({ query }) => /^query (\w+)/m.exec(query)?.[1]);
  const titles = await tabs.evaluateAll((items) => items.map((item) => item.querySelector('button')?.textContent));
  equal('tabs', titles.join(), names.join());
  const [response] = await Promise.all([
    page.waitForResponse((given) => (given.request().postData() ?? '').includes(`"query":"query ${names[0]}`)),
    page.getByRole('button', { name: /execute query/i }).click(),
  ]);
  const { data = null, errors = [] } = await response.json();
  equal('the first query is answered', data !== null && errors.length === 0, true);
  equal('workers run', page.workers().length > 0, true);
  equal('errors in the console', said.join('; '), '');
  equal('requests to elsewhere', elsewhere.join(' '), '');
}

function equal(name: string, actual: unknown, wanted: unknown): void {
  console.log(`${name}: ${actual}`);
  if (actual !== wanted) faults.push(`${name} is ${actual}, not ${wanted}`);
}
