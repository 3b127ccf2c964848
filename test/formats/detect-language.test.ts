import { expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';

const norwegian =
  'Byrådet møttes mandag og på nytt tirsdag for å avgjøre hvor mye det skal koste å kjøre over broen, og ingen av dem som bor der ble spurt først.';

async function languageOf(lang: string, body: string) {
  const page = `<!doctype html><html lang="${lang}"><body><article><h1>Bompengene</h1><p>${body}</p></article></body></html>`;
  const { article, warnings } = annotate(await readSourceDocument(Buffer.from(page), { name: 'page.html' }));
  return [article.language, warnings.some(({ code }) => code === 'LANGUAGE_NOT_ENGLISH')];
}

it.each(['no', 'nb', 'nn', 'nb-NO'])(
  'of Norwegian the page’s own code %s stays, though detectors know one',
  async (lang) => {
    expect(await languageOf(lang, norwegian)).toEqual([lang, true]);
  },
);

it('what a text shows goes before what its page says', async () => {
  expect(await languageOf('en', norwegian)).toEqual(['no', true]);
});

it('a text of less than a hundred letters shows nothing', async () => {
  const short = norwegian.slice(0, 110);
  expect(short.match(/\p{L}/gu)?.length).toBeLessThan(100);
  expect(await languageOf('en', short)).toEqual(['en', false]);
  const [language] = await languageOf('', short);
  expect(language).toBeNull();
});
