import { afterAll, beforeAll, expect, it } from 'vitest';
import { citingArticle } from '../support/citing-article.ts';
import { linkTo, textOf } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
  const day = '2017-10-19';
  await reader.publish(citingArticle({ title: 'Cited & "Sure"', date: day }));
  for (let number = 1; number <= 7; number += 1)
    await reader.publish(citingArticle({ title: `Perhaps ${number}`, date: '2017-10-20' }));
  for (let number = 1; number <= 22; number += 1) {
    const cites = [{ source: 'Monitor', days: [day] }, { source: 'Monitor', days: ['2017-10-20'] }, { source: 'Tass' }];
    const date = `2017-11-${String(number).padStart(2, '0')}`;
    await reader.publish(citingArticle({ title: `Citing ${number}`, publication: 'Review', date, cites }));
  }
});
afterAll(() => reader.stop());

const sectionOf = (html: string, start: string, end: string): string =>
  html.slice(html.indexOf(start), html.indexOf(end, html.indexOf(start)));

it('links a note to the article that its citation points at, or to those that it may mean', async () => {
  const { html } = await reader.read('/articles/citing-1');
  const [sure = '', perhaps = '', nowhere = ''] = ['note-1', 'note-2', 'note-3'].map((id) =>
    sectionOf(html, `id="${id}"`, '</li>'),
  );
  expect(textOf(sure)).toContain('Here: Cited & "Sure"');
  expect(linkTo('Cited & "Sure"', sure)).toBe('/articles/cited-sure');
  expect(textOf(perhaps)).toContain('One of: Perhaps 1; Perhaps 2; Perhaps 3; Perhaps 4; Perhaps 5 and 2 more');
  expect(nowhere).not.toContain('class="here"');
  expect(html).not.toContain('id="cited-by"');
});

it('lists what cites an article, the newest first, and says that there is more', async () => {
  const { html } = await reader.read('/articles/cited-sure');
  const list = sectionOf(html, 'class="cited-by"', '</section>');
  const cited = [...list.matchAll(/<li><a href="([^"]+)"[^>]*>/g)].map(([, address]) => address);
  expect(cited).toEqual(Array.from({ length: 20 }, (_, index) => `/articles/citing-${22 - index}`));
  expect(textOf(list)).toContain('Citing 22 Review, 22 November 2017');
  expect(textOf(list)).toContain('more articles cite it');
  const { html: perhaps } = await reader.read('/articles/perhaps-1');
  expect(perhaps).not.toContain('id="cited-by"');
});
