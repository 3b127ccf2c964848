import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleOf } from '../support/articles.ts';
import { textOf } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

/** Of some 30 KB as stored: a digest is compressed as little as names and dates are. */
const sentences = Array.from({ length: 60 }, (_, index) => {
  const words = Array.from({ length: 14 }, (__, place) => hash('sha256', `${index} ${place}`, 'base64url'));
  return `Russia told Iran ${words.join(' ')} (Kommersant, November 1).`;
});

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
  for (let issue = 1; issue <= 21; issue += 1) {
    await reader.publish(articleOf(`Long ${issue}`, sentences, { issue, date: '2017-05-01' }));
  }
});
afterAll(() => reader.stop());

it.each([
  '/',
  '/?actor=russia&source=kommersant&publication=test-monitor&from=2017-04-01',
  '/publications/test-monitor',
])('twenty long articles are listed, with how they begin and whom they mention: %s', async (address) => {
  const { status, html } = await reader.read(address);
  expect(status).toBe(200);
  expect(html.match(/class="excerpt"/g)).toHaveLength(20);
  expect(textOf(html)).toContain('Iran');
});
