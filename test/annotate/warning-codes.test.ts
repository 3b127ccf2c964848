import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type WarningCode, warningCodes } from '../../schema/records/warning.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';

const readme = readFileSync(new URL('../../seed/README.md', import.meta.url), 'utf8');
const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| [^|]+\|$/gm)].map(([, code]) => code);

it('the table in seed/README.md holds every code, in order: add a row for one that is missing', () => {
  expect(rows.filter((code) => warningCodes.some((known) => known === code))).toEqual([...warningCodes].sort());
});

const titled = (body: string) => `Nobody Was Told\n\nJune 2, 2016\n\n${body}`;
const german =
  'Der Hafen blieb am dritten Tag geschlossen, und niemand sagte den Leuten am Kai, warum das so war und wie lange es noch dauern sollte.';

const examples: Readonly<
  Record<Exclude<WarningCode, 'FRONT_MATTER_INVALID' | 'BODY_MISSING' | 'ENCODING_GUESSED'>, string>
> = {
  ACTOR_GUESSED: titled('The Harbor Workers Association of Omsk met.'),
  CITATION_NOT_UNDERSTOOD: titled('The pier was shut again (May 3). It rained.'),
  DATE_AMBIGUOUS: titled('It was shut (TASS, 3/4/2016).'),
  DATE_MISSING: 'Nobody Was Told\n\nIt was shut.',
  HEAD_CONTRADICTION: '---\ntitle: Nobody Was Told\ndate: 2016-06-02\n---\n\nMay 3, 2014\n\nIt was shut.',
  IBID_UNRESOLVED: titled('It was shut (ibid.).'),
  IMPOSSIBLE_DATE: titled('It was shut (TASS, February 30).'),
  LANGUAGE_NOT_ENGLISH: titled(german),
  NOTE_WITHOUT_MARKER: titled('It was shut.\n\nNotes\n\n1. TASS, May 3.'),
  PUBLICATION_MISSING: titled('It was shut.'),
  SOURCE_GUESSED: titled('It was shut (interview with Ida Vail).'),
  SOURCE_MISSING: titled('It was shut (, May 3).'),
  TEXT_LEFT_OUT: 'Nobody Was Told\n\nBy Ida Vail\n\nHarbor Papers 31\n\nJune 2, 2016\n\nIt was shut.',
  TITLE_MISSING:
    'The pier was shut. Nobody was told why it was, and nobody asked who had done it or when it would open.',
  UNCLOSED_PARENTHESIS: titled('It was shut (TASS, May 3'),
  YEAR_UNKNOWN: 'Nobody Was Told\n\nIt was shut (TASS, May 3).',
};

it.each(Object.entries(examples))('%s is told, with its place', async (code, text) => {
  const { warnings } = annotate(await readSourceDocument(Buffer.from(text), { name: null }));
  const own = warnings.filter((warning) => warning.code === code);
  expect(own, JSON.stringify(warnings)).toHaveLength(1);
  expect(own[0]?.line).toBeLessThanOrEqual(text.split('\n').length);
});

it('a warning about a paragraph has its range there', () => {
  const { article, warnings } = annotateText(titled('It rained.\n\nThe pier was shut again (May 3). It rained.'));
  const [warning] = warnings.filter(({ code }) => code === 'CITATION_NOT_UNDERSTOOD');
  const { paragraph, range, line, column } = warning ?? {};
  const text = article.paragraphs[(paragraph ?? 0) - 1]?.text;
  expect([text?.slice(range?.start, range?.end), line, column]).toEqual(['(May 3)', 7, 25]);
  expect(article.warnings).toEqual(warnings);
});
