import { describe, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readHtml } from '../../seed/formats/html/read-html.ts';

/** What a page at an address cites, as printed with its address, and whom it names. */
function citedBy(address: string, body: string) {
  const page = `<!doctype html><link rel="canonical" href="${address}"><h1>Tolls</h1><p>${body}</p>`;
  const { article } = annotate(readHtml(page, Buffer.from(page)));
  return {
    cited: article.paragraphs.flatMap(({ citations, text }) =>
      citations.map(({ start, end, url }) => [text.slice(start, end), url]),
    ),
    actors: article.actors.map(({ name }) => name),
  };
}

describe('links of a page to its own site', () => {
  it('cite nothing, and the names that they are on are read', () => {
    const { cited, actors } = citedBy(
      'https://quay.example/tolls',
      'As <a href="/earlier">we wrote</a>, <a href="https://www.quay.example/estonia">Estonia</a> pays (<a href="https://tass.ru/1">TASS</a>, May 3, 2018).',
    );
    expect(cited).toEqual([['TASS, May 3, 2018', 'https://tass.ru/1']]);
    expect(actors).toEqual(['Estonia']);
  });

  it('are a citation’s address in dated parentheses', () => {
    const { cited } = citedBy(
      'https://jamestown.org/program/tolls',
      'Moscow pays (see <a href="/program/ferry">EDM, October 19, 2017</a>).',
    );
    expect(cited).toEqual([['see EDM, October 19, 2017', 'https://jamestown.org/program/ferry']]);
  });

  it('cite nothing on a wiki, whatever stands around them, nor in another of its languages', () => {
    const { cited } = citedBy(
      'https://en.wikipedia.org/wiki/Ida_Vail',
      'Ida Vail (born <a href="/wiki/May_3">3 May</a> 1940, <a href="/wiki/Tallinn">Tallinn</a>) wrote for <a href="/wiki/TASS">TASS</a> and in <a href="https://et.m.wikipedia.org/wiki/X">Estonian</a>.',
    );
    expect(cited).toEqual([]);
  });
});
