import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountReport } from '../../seed/account/report.ts';
import { textWords } from '../../seed/account/source-words.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readFrontMatter } from '../../seed/formats/front-matter.ts';
import { readMarkdown } from '../../seed/formats/markdown/read-markdown.ts';
import { readPlainText } from '../../seed/formats/plain-text/read-plain-text.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);
const seed = Number(process.env.PROPERTY_SEED ?? 1);

async function difference(text: string, form: 'markdown' | 'plain-text') {
  const source =
    form === 'markdown' ? await readMarkdown(text) : readPlainText(text, readFrontMatter(text.split(/\r\n|\n|\r/)));
  const { lost, madeUp } = accountReport('', textWords(text, source.format), source, annotate(source));
  return { lost, madeUp };
}

const none = { lost: [], madeUp: [] };

const shared = [
  'A Title of Gates',
  'By Ida Vail',
  'Oleg Brodov, Reporter at Large',
  'Published: March 9, 2018',
  'Publication: Eurasia Daily Monitor Volume: 14 Issue: 142',
  'The port was hit (AP, March 2).',
  'Cables [1] are a risk (see *Polis*, May 3).[2]',
  '1. First, Kyiv must pay.',
  '2. Freight',
  '14. March was cold.',
  '* One gate\n* Another (RBC, May 4)',
  'Two firms gave in:\n- the ferry\n- the tram',
  'Notes',
  '[1] Reuters, May 4, 2018.\n[2] Polis, May 5.',
  'Gate\n----',
  '> "Nobody pays," he said.',
  'The gate (Photo: AFP)',
  'Note: A retelling.',
  'Hard wrapped text that\n- or so they say - goes\n1. on and on',
];
const inMarkdown = [
  '# Gates **and** Piers',
  'He wrote.[^a] And [a link](https://polis.example/1 "Seen").',
  '[^a]: TASS, May 3.\n\n    More of it.',
  '| A | B |\n|---|---|\n| one | two |',
  '```js\nconst gate = 1;\n```',
  '![A gate](gate.png "The gate at dusk")',
  '<div>\n\nInside &amp; out<br>again\n\n</div>',
  '<p>Shut <b>down</b></p>',
  'See [Polis][p].\n\n[p]: https://polis.example/2',
  '\tA paragraph that begins with a tab.',
  'A rule over nothing. It stays.\n---',
];

function assembled(pieces: readonly string[]) {
  const body = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 });
  return fc.tuple(body, fc.constantFrom('\n\n', '\n\n', '\r\n\r\n')).map(([parts, gap]) => parts.join(gap));
}

describe('every word of a document is in exactly one place', () => {
  for (const form of ['markdown', 'plain-text'] as const) {
    const folder = new URL(`${form}/documents/`, import.meta.url);
    const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));

    it.each(names)(`${form}: %s`, async (name) => {
      expect(await difference(readFileSync(new URL(name, folder), 'utf8'), form)).toEqual(none);
    });

    it(`${form}: put together by chance`, { timeout: 600_000 }, async () => {
      const pieces = form === 'markdown' ? [...shared, ...inMarkdown] : shared;
      await fc.assert(
        fc.asyncProperty(assembled(pieces), async (text) => {
          expect(await difference(text, form)).toEqual(none);
        }),
        { numRuns, seed },
      );
    });
  }
});
