import { gzipSync } from 'node:zlib';
import { articlePath, type Site, withPage } from './site.ts';

const limits = { html: 15_000, script: 12_000, requests: 4, shift: 0.01 } as const;

/** What an article's page weighs, and what it asks for. */
export async function checkWeight({ browser, url, check }: Site): Promise<void> {
  await withPage(browser, {}, async (page) => {
    const bodies: Promise<{ readonly type: string; readonly bytes: number; readonly url: string }>[] = [];
    page.on('response', (response) => {
      bodies.push(
        response.body().then((body) => ({
          type: response.request().resourceType(),
          bytes: gzipSync(body, { level: 9 }).length,
          url: response.url(),
        })),
      );
    });
    await page.goto(url + articlePath, { waitUntil: 'networkidle' });
    // Of what comes later, as an icon may, the page may be closed before its body is read.
    page.removeAllListeners('response');
    const answers = await Promise.all(bodies);
    const sum = (type: string): number =>
      answers.filter((answer) => answer.type === type).reduce((all, { bytes }) => all + bytes, 0);
    const figures = { html: sum('document'), script: sum('script'), requests: answers.length };
    console.log(`weight of the article, gzipped: ${JSON.stringify(figures)}`);
    const header = (await (await fetch(url + articlePath)).headers.get('content-security-policy')) ?? '';
    check('the weight of an article', [
      ...(figures.html > 0 && figures.html <= limits.html ? [] : [`${figures.html} bytes of HTML`]),
      ...(figures.script > 0 && figures.script <= limits.script ? [] : [`${figures.script} bytes of script`]),
      ...(figures.requests <= limits.requests ? [] : [`${figures.requests} requests`]),
      ...answers.filter((answer) => !answer.url.startsWith(`${url}/`)).map((answer) => `asks ${answer.url}`),
      ...(/default-src 'none'/.test(header) && !/unsafe|\*|https?:/.test(header) ? [] : [`policy: ${header}`]),
    ]);
  });
}
