import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerOf } from '../support/answer.ts';

const folder = new URL('documents/', import.meta.url);
const answers = JSON.parse(readFileSync(new URL('answers.json', folder), 'utf8'));
const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));

it('twelve documents have answers', () => {
  expect(names.sort()).toEqual(Object.keys(answers));
  expect(names).toHaveLength(12);
});

it.each(names)('%s is read whole', async (name) => {
  expect(await answerOf(readFileSync(new URL(name, folder)), name)).toEqual(answers[name]);
});
