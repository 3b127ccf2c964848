import { expect, it } from 'vitest';
import { readWord } from '../../../seed/formats/word/read-word.ts';
import { outlineOf } from '../support/outline.ts';
import { wordFile } from '../support/word-file.ts';
import { documents } from './documents.ts';

it('are twelve', () => expect(documents).toHaveLength(12));

it.each(documents)(
  'a file as of $shape is read whole',
  async ({ parts, blocks, notes = [], metadata = {}, leftOut = [] }) => {
    const { warnings, ...outline } = outlineOf(await readWord(await wordFile(parts)));
    expect(outline).toEqual({ blocks, notes: expect.arrayContaining([...notes]), metadata, leftOut });
    expect(outline.notes).toHaveLength(notes.length);
    expect(warnings).toBeUndefined();
  },
);
