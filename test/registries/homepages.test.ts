import { expect, it } from 'vitest';
import { compileSources } from '../../seed/compile-registries/sources.ts';
import { keyLines } from '../../seed/registries/source-line.ts';
import { SourceRegistry, sources } from '../../seed/registries/sources.ts';
import { sourceKey } from '../../seed/text/fold-name.ts';

const ferryAndPort = new SourceRegistry({
  sources: [
    'Ferry Times\t\twww.ferry.com',
    'Ferry Radio\t\tferry.com',
    'Port Post\t\tharbor.com/port',
    'Pier\t\tpier.com',
  ],
  sourceKeys: keyLines(
    [
      ['Ferry Times', 0],
      ['pier.com', 2],
    ].map(([name, source]) => [sourceKey(String(name)), Number(source)] as const),
  ),
});

it('find a source by the domain of its homepage: the first that has it, unless another bears it as a name', () => {
  const found = ['ferry.com', 'https://en.ferry.com', 'harbor.com', 'pier.com'].map(
    (name) => ferryAndPort.find(name)?.name,
  );
  expect(found).toEqual(['Ferry Times', 'Ferry Times', undefined, 'Port Post']);
  expect([...ferryAndPort.entries()].map(([key, { name }]) => `${key} ${name}`)).toEqual([
    'domain:piercom Port Post',
    'ferrytimes Ferry Times',
    'domain:ferrycom Ferry Times',
  ]);
});

it('are said once: no line has the key that a homepage tells', () => {
  expect(sources.find('kommersant.ru')?.name).toBe('Kommersant');
  expect(compileSources().sourceKeys.filter((line) => line.includes('mersantru='))).toEqual([]);
});
