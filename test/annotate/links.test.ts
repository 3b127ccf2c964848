import { expect, it } from 'vitest';
import { findLinks } from '../../seed/annotate/text/links.ts';

// What a text prints as an address, and what of it is one.
it.each<[text: string, urls: readonly string[]]>([
  ['See https://tass.com/a/1.', ['https://tass.com/a/1']],
  ['(https://tass.com/a/1)', ['https://tass.com/a/1']],
  ['“https://tass.com/a/1”, it says', ['https://tass.com/a/1']],
  ['https://tass.com/a_(b)_c is one', ['https://tass.com/a_(b)_c']],
  ['https://tass.com/a?b=1&c=2#d, and more', ['https://tass.com/a?b=1&c=2#d']],
  [
    '«https://tass.com/a», https://tass.com/b’s text, https://tass.com/c—gone',
    ['https://tass.com/a', 'https://tass.com/b', 'https://tass.com/c'],
  ],
  ['www.tass.com/a', ['https://www.tass.com/a']],
  ['[words](https://tass.com/a)', ['https://tass.com/a']],
  ['[words](https://tass.com/a "Title")', ['https://tass.com/a']],
  // Broken ones: a scheme without a slash or without a host, an end that is missing.
  ['https:/tass.com/a', []],
  ['https//tass.com/a', []],
  ['http:// tass.com/a', []],
  ['[words](https://tass.com/a', ['https://tass.com/a']],
  ['[words] (https://tass.com/a)', ['https://tass.com/a']],
  ['[words]()', []],
  ['[words](tass.com/a)', []],
  ['https://', []],
  ['<https://tass.com/a>', ['https://tass.com/a']],
  ['https://tass.com/a\nb', ['https://tass.com/a']],
])('%s', (text, urls) => {
  expect(findLinks(text).map(({ url }) => url)).toEqual(urls);
});
