import { articleOf } from '../articles.ts';
import { ingesting, publishing, type Scene, unpublishing } from './scene.ts';

const asked = {
  articles: ['one-day', 'another'],
  actors: ['russia', 'iran'],
  sources: ['kommersant', 'tass'],
};
const first = articleOf('One Day', ['Russia waits (Kommersant, November 3).']);
const second = articleOf('One Day', ['Iran waits (Tass, November 4).', 'Russia waits longer.']);
/** Keep of what was published before them what the first of them says of Iran, and each a name that they cite. */
const third = articleOf('One Day', ['Iran waits (Tass, November 4).', 'Russia waits (Kommersant, November 3).']);
const fourth = articleOf('One Day', [
  'Iran waits (Tass, November 4).',
  'Russia still waits (Kommersant, November 3).',
  'Nobody said more.',
]);
/** Shares an actor and its publication, so that their records stay when the other article goes. */
const other = articleOf('Another', ['Russia was there first.'], { issue: 2 });

const documentOf = (title: string, text: string): string =>
  `${title}\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142\n\n${text}\n`;

/** As small as scenes get that still bring something into each list, change it, and take it away. */
export const smallScenes: readonly Scene[] = [
  publishing({ name: 'a first publish', asked, before: [other], article: first }),
  publishing({ name: 'another revision', asked, before: [other, first], article: second }),
  publishing({
    name: 'a revision that keeps entries of two others',
    asked,
    before: [other, second, third],
    article: fourth,
  }),
  unpublishing({ name: 'an unpublish of what kept entries', asked, before: [other, second, third], slug: 'one-day' }),
  unpublishing({ name: 'an unpublish', asked, before: [other, first], slug: 'one-day' }),
  ingesting({ name: 'an ingest', asked, texts: [documentOf('One Day', 'Russia waits (Kommersant, November 3).')] }),
];
