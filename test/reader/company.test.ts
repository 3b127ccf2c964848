import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CompanyLink, companyLayout } from '../../functions/reader/parts/company-layout.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { articleOf } from '../support/articles.ts';
import { textOf } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
  await reader.publish(
    articleOf('In Company', [
      'Putin told Russia and Iran.',
      'Putin told Iran of Gazprom, and Russia.',
      'Iran told Russia.',
    ]),
  );
  await reader.publish(briefing);
  await reader.publish(articleOf('Two Alone', ['Gazprom waits for Putin.'], { issue: 2 }));
});
afterAll(() => reader.stop());

it('draws who appears with whom, with links on the names, beside a table of the same', async () => {
  const { html } = await reader.read('/actors/vladimir-putin');
  const picture = /<svg class="company-picture"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
  expect(picture).toMatch(
    /role="group" aria-labelledby="company-title"[\s\S]*<title id="company-title">Vladimir Putin and 3 others/,
  );
  for (const slug of ['russia', 'iran', 'gazprom']) {
    expect(picture).toContain(`<a href="/actors/${slug}" tabindex="-1"`);
  }
  // Three to Putin himself; Iran and Russia, and each of them with Gazprom.
  expect(picture.match(/<line class="own"/g)).toHaveLength(3);
  expect(picture.match(/<line /g)).toHaveLength(6);
  const table = textOf(/<table class="company">[\s\S]*?<\/table>/.exec(html)?.[0] ?? '');
  expect(table).toMatch(/Iran State\s*also with Russia\s3, Gazprom\s1\s*2\s*1/);
  expect(table).toMatch(/Gazprom Organisation\s*also with Iran\s1, Russia\s1\s*2\s*2/);
  expect((await reader.read('/actors/vladimir-putin')).html).toBe(html);
});

it('draws nothing of fewer than three: the table says it all', async () => {
  const { html } = await reader.read('/actors/port-lima');
  expect(html).toContain('<table class="company">');
  expect(html).not.toContain('company-picture');
});

const names = fc.array(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), { minLength: 4, maxLength: 13 });
const drawn = fc.tuple(names, fc.infiniteStream(fc.integer({ min: 0, max: 40 }))).map(([all, weights]) => {
  const nodes = all.map((name, index) => ({ slug: `actor-${index}`, name }));
  const links: CompanyLink[] = nodes.flatMap((_, source) =>
    nodes.slice(source + 1).flatMap((__, index) => {
      const weight = weights.next().value ?? 0;
      const target = source + 1 + index;
      if (source === 0) return [{ source, target, weight: weight + 1 }];
      return weight === 0 ? [] : [{ source, target, weight }];
    }),
  );
  return { nodes, links };
});

it('is the same each time, inside of its bounds, with a row for each name', () => {
  fc.assert(
    fc.property(drawn, ({ nodes, links }) => {
      const layout = companyLayout(nodes, links);
      expect(companyLayout(nodes, links)).toEqual(layout);
      expect(new Set(layout.names.map(({ y }) => y)).size).toBe(nodes.length);
      for (const { x, y } of layout.names) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(layout.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(layout.height);
      }
      for (const { width } of layout.lines) expect(width).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 50 },
  );
});
