import { expect, it } from 'vitest';
import { loadLexicon } from '../../seed/annotate/actors/lexicon.ts';
import { NameLines, NameTrie } from '../../seed/annotate/actors/name-trie.ts';
import { loadPlainNames, PlainNames } from '../../seed/annotate/actors/plain-names.ts';
import { Words } from '../../seed/annotate/actors/words.ts';
import { loadActors, loadNamedActors } from '../../seed/registries/actors.ts';
import compiled from '../../seed/registries/compiled.json' with { type: 'json' };

it('are found though no compiled line has them', () => {
  const { names } = loadLexicon();
  const plain = loadNamedActors().filter(({ record }) => /^[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*$/.test(record.name));
  expect(plain.length).toBeGreaterThan(1_000);
  for (const { record } of plain) {
    const words = new Words(record.name, [], []);
    const found = names.longest(words, 0);
    expect([record.name, found?.last]).toEqual([record.name, words.count - 1]);
    // Another actor or a source may have the same name.
    if (found?.value.use === 'name') expect(found.value.actor).not.toBeNull();
  }
  // The names of the press are lines, too, but no actors'.
  const lines = compiled.names
    .flatMap((line) => line.split('\t').slice(1))
    .filter((name) => !name.endsWith('=S')).length;
  const forms = loadActors().reduce((sum, { record }) => sum + 1 + record.aliases.length, 0);
  expect(lines).toBeLessThan(forms);
});

it('give way to the lines; of two actors the first has the name', () => {
  const record = (slug: string, name: string) => ({
    kind: 'ORGANISATION' as const,
    description: null,
    affiliation: null,
    wikidataId: null,
    registered: true,
    slug,
    name,
    aliases: [],
  });
  const plain = new PlainNames([
    { record: record('ferry-line', 'Ferry Line') },
    { record: record('other-line', 'Ferry Line') },
    { record: record('tollen', 'Tollen') },
  ]);
  const lines = new NameLines();
  lines.add('Tollen', 'capital norway');
  const trie = new NameTrie(lines.lines(), (value) => value, plain);
  const at = (text: string) => trie.longest(new Words(text, [], []), 0)?.value;
  expect([at('Ferry Line'), at('Tollen'), at('Ferry')]).toEqual(['name ferry-line', 'capital norway', undefined]);
  expect(loadPlainNames().at('nobody')).toEqual([]);
});
