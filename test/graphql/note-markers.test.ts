import { expect, it } from 'vitest';
import { cutAtMarkers } from '../../schema/views/note-markers.ts';

it('a raised marker of two digits calls its own note, and not that of its first digit', () => {
  const notes = ['1', '10'].map((label) => ({ label, paragraphNumbers: [3] }));
  expect(cutAtMarkers('Ice came.¹ It stayed.¹⁰', notes, 3)).toEqual([
    { text: 'Ice came.', note: null },
    { text: '¹', note: 0 },
    { text: ' It stayed.', note: null },
    { text: '¹⁰', note: 1 },
  ]);
});
