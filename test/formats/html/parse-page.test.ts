import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, it } from 'vitest';
import { parsePage } from '../../../seed/formats/html/parse-page.ts';

const folder = new URL('documents/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]);

/** Everything that a tree says, but for what leads up again. */
function told(node: DefaultTreeAdapterTypes.Node): string {
  return JSON.stringify(node, (key, value) => (key === 'parentNode' ? undefined : value));
}

it.each<[string, string]>([
  ...pages,
  ['character references', '<p>&amp; a &amp; b &lt; c &notit; &#x41;&NotEqualTilde;</p>'],
  ['line ends of any system', '<p>a\r\nb\rc\nd</p>\r\n<pre>\r\n e</pre>'],
  ['texts that meet in one place', '<table>a<tr>b<td>c</td>d</table>e<b>f<p>g</b>h'],
  ['what is not closed', '<p>a<b>b<i>c</p>d</b>e'],
  ['what is of raw text', '<script>a < b</script><textarea>\n&amp; c</textarea><title>d</title>'],
])('%s: the same tree, texts and places as the parser’s own', (_, html) => {
  expect(told(parsePage(html))).toBe(own(html));
});

const pieces = [
  ...[
    '&amp;',
    '&amp',
    '&',
    '&lt;',
    '&#65;',
    '&#x41',
    '&NotEqualTilde;',
    '&nosuch;',
    ';',
    'a',
    'bc ',
    '  ',
    '\n',
    '>',
    '<',
  ],
  ...['</', '<p>', '</p>', '<b>', '</b>', '<i>', '<table>', '<tr>', '<td>', '</table>', '<textarea>', '</textarea>'],
  ...['<pre>', '</pre>', '<title>', '</title>', '<script>', '</script>', '<!-- x -->', '<!--', '-->', '<br>', '<svg>'],
  ...[
    '</svg>',
    '<![CDATA[a]]>',
    '<a href="x>y">',
    '<template>',
    '</template>',
    '<noscript>',
    '</body>',
    'é',
    '\u{1f600}',
  ],
];

it('whatever a page is put together from: the same', () => {
  const markup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(markup, (html) => told(parsePage(html)) === own(html)),
    { numRuns: 3_000 },
  );
});

function own(html: string): string {
  return told(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
}
