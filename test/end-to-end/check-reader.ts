// The step of .ci/run that reads the reader's pages in a real browser.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { npmStart } from './npm-start.ts';
import { checkArticleStates } from './reader/article-states.ts';
import { checkBehaviour } from './reader/behaviour.ts';
import { checkCards } from './reader/cards.ts';
import { documents } from './reader/documents.ts';
import { checkHostile } from './reader/hostile.ts';
import { checkLongArticle } from './reader/long.ts';
import { longArticle } from './reader/long-article.ts';
import { checkMedia } from './reader/media.ts';
import { checkNotes } from './reader/notes.ts';
import { checkPages } from './reader/pages.ts';
import { checkSlowLine } from './reader/slow-line.ts';
import { checkWeight } from './reader/weight.ts';
import { checkWithoutScript } from './reader/without-script.ts';
import { startWebFunction } from './web-function.ts';

const USAGE = `Usage: node test/end-to-end/check-reader.ts [--web-function] [PART…]

Runs \`npm start\` with documents of its own and reads every page in Chromium (CHROMIUM names the program,
/usr/bin/chromium without it): in light and dark, wide and narrow, with axe; then
notes, cards, switches and deep links, with and without script; print, pages that come slowly, weight, and a document
full of markup. PART is the name of one of them, such as checkNotes; all without it. With --web-function the
site is not \`npm start\` but the process of a deployed web function. Prints a line a check, and one that begins with FAIL for each fault (exit 1). A wrong call exits 2.
`;

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const flagsOfChromium = [...flags, '--disable-component-update', '--disable-sync'];

const parts = [
  checkPages,
  checkArticleStates,
  checkNotes,
  checkCards,
  checkBehaviour,
  checkWithoutScript,
  checkMedia,
  checkLongArticle,
  checkSlowLine,
  checkWeight,
  checkHostile,
];

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const isWebFunction = args[0] === '--web-function';
  const asked = isWebFunction ? args.slice(1) : args;
  const chosen = parts.filter(({ name }) => asked.length === 0 || asked.includes(name));
  if (chosen.length < asked.length) {
    const wanted = asked[0] === '--help';
    (wanted ? process.stdout : process.stderr).write(USAGE);
    return wanted ? 0 : 2;
  }
  const directory = await mkdtemp(join(tmpdir(), 'gloss-reader-'));
  const files = await Promise.all(
    [...documents.map((text, index) => [`${index}.txt`, text] as const), ['long.md', longArticle()] as const].map(
      async ([name, text]) => {
        const file = join(directory, name);
        await writeFile(file, text);
        return file;
      },
    ),
  );
  const server = await (isWebFunction ? startWebFunction : npmStart)(files);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flagsOfChromium,
  });
  const faults: string[] = [];
  const check = (name: string, problems: readonly string[]): void => {
    console.log(`${name}: ${problems.length === 0 ? 'sound' : `${problems.length} faults`}`);
    for (const problem of problems) faults.push(`${name}: ${problem}`);
  };
  try {
    const site = { browser, url: server.graphql.replace(/\/graphql$/, ''), check };
    for (const checkPart of chosen) {
      // What never comes is waited for no longer; the other parts are still looked at.
      await checkPart(site).catch((error: unknown) => check(checkPart.name, [String(error)]));
    }
  } finally {
    await browser.close();
    await server.interrupt();
    await rm(directory, { recursive: true });
  }
  for (const fault of faults) console.log(`FAIL ${fault}`);
  console.log(`faults: ${faults.length}`);
  return faults.length === 0 ? 0 : 1;
}
