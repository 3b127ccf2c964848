import { articleOf } from '../../support/articles.ts';
import { ingesting, publishing, type Scene, unpublishing } from '../../support/faults/scene.ts';

const asked = {
  articles: ['one-day', 'another'],
  actors: ['russia', 'vladimir-putin', 'gazprom', 'iran'],
  sources: ['kommersant', 'tass', 'vedomosti', 'rbc'],
};
/** More entries than one batch holds. */
const longer = (say: string): string[] =>
  Array.from({ length: 12 }, (_, index) => `${say} Moscow told Putin ${index} (Kommersant, November ${index + 1}).`);
const first = articleOf('One Day', [...longer('Once'), 'Iran waits (Vedomosti, November 4).']);
const second = articleOf('One Day', [...longer('Twice'), 'Gazprom alone (Rbc, November 5).']);
const third = articleOf('One Day', ['A Russian word (Tass, November 6).']);
const other = articleOf('Another', ['Russia met Iran (Kommersant, November 2).'], { issue: 2 });

const documentOf = (title: string, text: string): string =>
  `${title}\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142\n\n${text}\n`;
const waits = documentOf('One Day', 'Russia waits (Kommersant, November 3).\n\nIran and Gazprom agree.');
const opens = documentOf('Another', 'Iran opens (Tass, November 4).');

export const largerScenes: readonly Scene[] = [
  publishing({ name: 'first publish', asked, before: [other], article: first }),
  publishing({ name: 'second revision', asked, before: [other, first], article: second }),
  publishing({ name: 'third, shorter revision', asked, before: [other, first, second], article: third }),
  publishing({ name: 'back to the first text', asked, before: [first, third], article: first }),
  unpublishing({ name: 'unpublish', asked, before: [other, first], slug: 'one-day' }),
  unpublishing({ name: 'unpublish the last article', asked, before: [third], slug: 'one-day' }),
  ingesting({ name: 'put', asked, texts: [waits] }),
  ingesting({ name: 'put with another title', asked, texts: [waits, opens] }),
  ingesting({ name: 'delete', asked, texts: [waits, null] }),
];
