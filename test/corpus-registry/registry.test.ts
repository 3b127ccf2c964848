import { describe, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { pipelineVersion } from '../../seed/annotate/pipeline-version.ts';
import { extendRegistries } from '../../seed/corpus-registry/extend-registries.ts';
import { type RegistryFile, readRegistry } from '../../seed/corpus-registry/read-registry.ts';
import { RegistryFileError } from '../../seed/corpus-registry/registry-error.ts';
import { applyCorrections } from '../../seed/corrections/apply-corrections.ts';
import { readPlainText } from '../../seed/formats/plain-text/read-plain-text.ts';
import { correctionOf, quoted } from '../corrections/support/corrections.ts';

const text = `A Port Waits

Publication: Eurasia Daily Monitor Volume: 14 Issue: 142

Ida Vail met Vladimir Putin in Moscow (Ferry Times, November 3). Vail called Ida Vayl (FT Riga, November 4).

Later the Harbour House was silent (TASS, November 5; Interfax, November 5).
`;
const file = (written: string, name = 'registry/a.yaml'): RegistryFile => ({ name, text: written });

async function annotated(...files: readonly RegistryFile[]) {
  const registries = extendRegistries(await readRegistry(files));
  const { article } = annotate(readPlainText(text), { registries });
  const named = article.paragraphs.flatMap((paragraph) =>
    paragraph.mentions.map(({ start, end, actor }) => [paragraph.text.slice(start, end), actor]),
  );
  const cited = article.paragraphs.flatMap(({ citations }) => citations.map(({ source }) => source));
  return { article, named, cited, actor: (slug: string) => article.actors.find((actor) => actor.slug === slug) };
}

describe('a registry beside documents', () => {
  it('that only gives ids changes nothing else: neither whom a name names nor what a source leads to', async () => {
    const ids = await annotated(
      file(`actors:
  - {slug: vladimir-putin, wikidataId: Q42}
  - {slug: russia, wikidataId: Q42}
sources:
  - {slug: tass, wikidataId: Q42}
  - {slug: interfax, wikidataId: Q42}
`),
    );
    const without = await annotated();
    expect(ids.actor('vladimir-putin')?.wikidataId).toBe('Q42');
    const others = ({ article }: typeof ids) =>
      JSON.stringify({ ...article, pipelineVersion: '' }, (key, value) => (key === 'wikidataId' ? '' : value));
    expect(others(ids)).toBe(others(without));
    expect(ids.article.sources.filter(({ wikidataId }) => wikidataId === 'Q42').map(({ slug }) => slug)).toEqual([
      'tass',
      'interfax',
    ]);
  });

  it('adds actors and sources, with their other names', async () => {
    const { named, cited, article, actor } = await annotated(
      file(`actors:
  - name: Ida Vail
    kind: PERSON
    aliases: [Ida Vayl]
    affiliation: latvia
    description: harbour master
    wikidataId: Q1
  - name: Harbour Authority
    kind: ORGANISATION
    metonyms: [Harbour House]
sources:
  - {name: Ferry Times, aliases: [FT Riga], homepage: "https://ferry.example"}
`),
    );
    expect(named).toEqual([
      ['Ida Vail', 'ida-vail'],
      ['Vladimir Putin', 'vladimir-putin'],
      ['Vail', 'ida-vail'],
      ['Ida Vayl', 'ida-vail'],
      ['Harbour House', 'harbour-authority'],
    ]);
    expect(actor('ida-vail')).toMatchObject({
      registered: true,
      affiliation: 'latvia',
      description: 'harbour master',
      wikidataId: 'Q1',
    });
    expect(actor('latvia')).toBeDefined();
    expect(cited).toEqual(['ferry-times', 'ferry-times', 'tass', 'interfax']);
    expect(article.sources[0]).toMatchObject({ registered: true, homepage: 'https://ferry.example' });
    expect(article.warnings).toEqual([]);
  });

  it('merges, renames and describes those that gloss knows', async () => {
    const { named, cited, actor, article } = await annotated(
      file(`actors:
  - {slug: vladimir-putin, name: V. V. Putin, description: president, aliases: [Ida Vail]}
  - {slug: russia, name: Russian Federation, wikidataId: Q159, merges: [belarus]}
sources:
  - {slug: tass, name: TASS Agency, merges: [interfax]}
`),
    );
    expect(named.slice(0, 2)).toEqual([
      ['Ida Vail', 'vladimir-putin'],
      ['Vladimir Putin', 'vladimir-putin'],
    ]);
    expect(actor('vladimir-putin')).toMatchObject({
      name: 'V. V. Putin',
      description: 'president',
      affiliation: 'russia',
    });
    expect(actor('russia')).toMatchObject({
      name: 'Russian Federation',
      aliases: expect.arrayContaining(['Russia', 'Belarus']),
    });
    expect(cited.slice(2)).toEqual(['tass', 'tass']);
    expect(article.sources.find(({ slug }) => slug === 'tass')?.name).toBe('TASS Agency');
  });

  it('enters the version of the pipeline, by what it says and not by its files', async () => {
    const one = 'actors: [{name: Ida Vail, kind: PERSON}]';
    const other = 'sources: [{name: Ferry Times}]';
    const { article } = await annotated(file(one, 'registry/a.yaml'), file(other, 'registry/b.yaml'));
    expect(article.pipelineVersion).toMatch(new RegExp(`^${pipelineVersion}-[0-9a-f]{12}$`));
    expect((await annotated(file(`${one}\n${other}`))).article).toEqual(article);
    expect((await annotated(file(other, 'registry/b.yaml'), file(one, 'registry/a.yaml'))).article).toEqual(article);
    expect((await annotated(file('# none yet'))).article.pipelineVersion).toBe(pipelineVersion);
  });

  it('is where corrections look up whom they name', async () => {
    const registries = extendRegistries(await readRegistry([file('actors: [{name: Ferry Guild, kind: GROUP}]')]));
    const document = annotate(readPlainText(text), { registries });
    const correction = correctionOf({
      kind: 'ADD_MENTION',
      target: quoted('[silent]'),
      mention: { actor: 'Ferry Guild', kind: 'NAME' },
    });
    const { article } = applyCorrections(document, [correction], registries);
    expect(article.corrections).toMatchObject([{ state: 'APPLIED' }]);
    expect(article.actors.map(({ slug }) => slug)).toContain('ferry-guild');
  });
});

describe('a wrong registry', () => {
  const problemsOf = async (...files: readonly RegistryFile[]): Promise<readonly string[]> => {
    const error = await readRegistry(files).catch((thrown: unknown) => thrown);
    return error instanceof RegistryFileError ? error.message.split('\n') : [String(error)];
  };

  it.each<readonly [string, readonly string[]]>([
    ['actors: none', ['registry/a.yaml:1:9: "actors" has to be a list of entries.']],
    ['persons: []', ['registry/a.yaml:1:1: "persons" is no field of this file.']],
    ['a: [', [expect.stringMatching(/^registry\/a\.yaml:1:\d+: This is not valid YAML: /)]],
    [
      'actors:\n  - name: Ida Vail\n    kind: ANIMAL\n    colour: red\n',
      [
        'registry/a.yaml:3:11: actors, entry 1 (“Ida Vail”): "kind" has to be one of PERSON, STATE, ORGANISATION, GROUP.',
        expect.stringMatching(
          /^registry\/a\.yaml:4:5: actors, entry 1 \(“Ida Vail”\): "colour" is no field of this entry, which takes slug, name, .*, merges\.$/,
        ),
      ],
    ],
    [
      'actors:\n  - slug: ida-vail\n',
      [
        'registry/a.yaml:2:5: actors, entry 1 (“ida-vail”): "name" is missing: no actor that gloss knows has the slug “ida-vail”.',
        'registry/a.yaml:2:5: actors, entry 1 (“ida-vail”): "kind" is missing: gloss does not know this actor.',
      ],
    ],
    [
      'actors:\n  - {name: Ida Vail, kind: PERSON, affiliation: atlantis}',
      [
        'registry/a.yaml:2:49: actors, entry 1 (“Ida Vail”): "affiliation" is “atlantis”, which is not the slug of any actor.',
      ],
    ],
    [
      'actors:\n  - {name: Ida Vail, kind: PERSON, aliases: [Vladimir Putin]}',
      [
        'registry/a.yaml:2:46: actors, entry 1 (“Ida Vail”): "aliases" holds “Vladimir Putin”, which also names “vladimir-putin”: if the two are one, give merges: [vladimir-putin].',
      ],
    ],
    [
      'sources:\n  - {name: Ferry Times, aliases: [TASS], merges: [ferry-post]}',
      [
        'registry/a.yaml:2:51: sources, entry 1 (“Ferry Times”): "merges" names “ferry-post”, which gloss does not know: give the name as one of the aliases instead.',
        'registry/a.yaml:2:35: sources, entry 1 (“Ferry Times”): "aliases" holds “TASS”, which also names “tass”: if the two are one, give merges: [tass].',
      ],
    ],
    [
      'sources:\n  - {name: Ferry Times, homepage: ferry}',
      [
        'registry/a.yaml:2:35: sources, entry 1 (“Ferry Times”): "homepage" has to be an address that begins with http:// or https://.',
      ],
    ],
    [
      'sources:\n  - {name: Ferry Times, archive: "https://ferry.example/news"}',
      [
        expect.stringMatching(
          /^registry\/a\.yaml:2:34: .* "archive" has to be an address with the parts of a day in braces/,
        ),
      ],
    ],
    [
      'sources:\n  - {name: Ferry Times, search: "javascript:{words}"}',
      [expect.stringMatching(/"search" has to be an address with \{words\}/)],
    ],
  ])('that holds %j is refused, each wrong field named by its file and place', async (written, problems) => {
    expect(await problemsOf(file(written))).toEqual(problems);
  });

  it('is refused where two files contradict each other, in whatever order they come', async () => {
    const one = file('actors: [{name: Ida Vail, kind: PERSON}]', 'registry/a.yaml');
    const other = file('actors:\n  - {name: Ida Vail, kind: GROUP}\n', 'registry/b.yaml');
    const problem =
      'registry/b.yaml:2:28: actors, entry 1 (“Ida Vail”): "kind" is “PERSON” in another entry, at registry/a.yaml:1:10.';
    expect(await problemsOf(one, other)).toEqual([problem]);
    expect(await problemsOf(other, one)).toEqual([problem]);
  });
});
