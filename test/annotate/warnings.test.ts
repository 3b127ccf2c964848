import { describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';

const document = (body: string) => `Nobody Was Told\n\nRiver Notebook | June 2, 2016\n\n${body}`;

/** Line, column and code of what a body warns of; the body begins on line 5. */
const warningsOf = (body: string) =>
  annotateText(document(body)).warnings.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a warning says where', () => {
  it.each([
    ['It stayed (Polis, February 30).', '5:19 IMPOSSIBLE_DATE'],
    ['It stayed there\nfor long (Polis, 31 April).', '6:18 IMPOSSIBLE_DATE'],
    ['It stayed.\n\nThen it sank (Polis, May 3', '7:14 UNCLOSED_PARENTHESIS'],
    ['It stayed (, May 3).', '5:12 SOURCE_MISSING'],
    ['It stayed (ibid.).', '5:12 IBID_UNRESOLVED'],
    ['It stayed.\n\nNotes\n\n1. Polis, May 3.', '9:1 NOTE_WITHOUT_MARKER'],
  ])('%j', (body, warning) => {
    expect(warningsOf(body)).toEqual([warning]);
  });

  it('and why, in words for the person who reads it', () => {
    const [impossible] = annotateText(document('It stayed (Polis, February 30).')).warnings;
    expect(impossible?.message).toContain('"February 30" is no day of the calendar');
  });

  it('of what the document lacks, with what to do', () => {
    const { warnings } = annotateText('Nobody Was Told\n\nThe ferry stayed (Polis, May 3). It sank.');
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['PUBLICATION_MISSING', 'DATE_MISSING', 'YEAR_UNKNOWN']),
    );
    expect(warnings.find(({ code }) => code === 'DATE_MISSING')?.message).toContain('--published');
  });

  it('nothing where all is plain', () => {
    expect(warningsOf('It stayed (Polis, May 3; see also TASS, May 4). It sank (see below).')).toEqual([]);
  });
});

it('warns where nothing shows which Georgia is meant, once', () => {
  expect(warningsOf('Georgia shut a bridge. Nobody in Georgia knew.')).toEqual(['5:1 ACTOR_GUESSED']);
  expect(warningsOf('Georgia shut a bridge. Tbilisi had told nobody.')).toEqual([]);
  expect(warningsOf('Georgia shut a bridge to Armenia.')).toEqual([]);
});

it('does not warn of an actor that a registry holds as a source', () => {
  expect(warningsOf('It sank (TASS, May 3). It did so, as TASS said, again.')).toEqual([]);
});
