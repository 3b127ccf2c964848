import { z } from 'zod';
import { slugOf } from '../../schema/slug.ts';
import { byHomepage } from '../registries/homepage-key.ts';
import { archiveTemplate, searchTemplate } from '../registries/site-template.ts';
import { keyLines, shortHomepage } from '../registries/source-line.ts';
import data from '../registries/sources.json' with { type: 'json' };
import { sourceKey } from '../text/fold-name.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { withOtherAnd } from './other-and.ts';
import { parseRegistry, RegistryError } from './parse-registry.ts';

const file = 'seed/registries/sources.json';

/**
 * Why a source has no homepage: it has ceased, and what was its address may be another's today; it stands on a page of its
 * publisher's site; or nobody has looked the address up yet. A wrong address is worse than none.
 */
const reasonsWithoutHomepage = ['ceased', "publisher's site", 'not verified'] as const;

const source = z
  .strictObject({
    name: z.string().min(1),
    /** Only where it is not the slug of the name. */
    slug: z
      .string()
      .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, 'must be lower case words joined by hyphens')
      .optional(),
    /** Other forms in print: transliterations, abbreviations, the original script, domains. */
    aliases: z.array(z.string().min(1)),
    homepage: z.url().nullable(),
    /** With `homepage: null`, and only there. */
    noHomepage: z.enum(reasonsWithoutHomepage).optional(),
    wikidataId: z
      .string()
      .regex(/^Q[1-9]\d*$/, 'must be a Wikidata id, Q and digits')
      .nullable()
      .default(null),
    archive: z.string().regex(archiveTemplate.pattern, archiveTemplate.message).optional(),
    search: z.string().regex(searchTemplate.pattern, searchTemplate.message).optional(),
  })
  .refine(({ homepage, noHomepage }) => (homepage === null) === (noHomepage !== undefined), {
    path: ['noHomepage'],
    message: `must say why, as ${reasonsWithoutHomepage.join(', ')}, where homepage is null, and only there`,
  });

/** The sources as they are written, checked. Throws a RegistryError that names the entry and the field. */
export const readSources = (written: unknown = data) => parseRegistry(file, z.array(source), written);

/** Of each source that has them, the addresses of its list of a day and of its search, by slug. */
export function compileSourceSites(): Readonly<
  Record<string, { readonly archive?: string; readonly search?: string }>
> {
  return Object.fromEntries(
    readSources().flatMap(({ slug, name, archive, search }) =>
      archive === undefined && search === undefined
        ? []
        : [[slug ?? slugOf(name), { ...(archive && { archive }), ...(search && { search }) }]],
    ),
  );
}

/**
 * The entries of sources.json and the keys that find them, as the lines that source-line.ts reads. Throws a RegistryError
 * that names the entry and the field, or the two entries of one alias.
 */
export function compileSources(): { readonly sources: readonly string[]; readonly sourceKeys: readonly string[] } {
  const slugs = new Set<string>();
  const nameByKey = new Map<string, string>();
  const sources = readSources().map(({ name, aliases, homepage, wikidataId, ...entry }) => {
    const slug = entry.slug ?? slugOf(name);
    if (slugs.has(slug)) throw new RegistryError(`${file}: two entries have the slug ${slug}`);
    slugs.add(slug);
    const keys = new Set<string>();
    for (const form of [name, ...aliases]) {
      const key = sourceKey(form);
      const other = nameByKey.get(key) ?? name;
      if (other !== name) {
        throw new RegistryError(
          `${file}: entry ${name}, aliases: "${form}" is also a form of ${other}; one of them has to go`,
        );
      }
      nameByKey.set(key, name);
      keys.add(key);
    }
    return {
      slug,
      name,
      forms: [name, ...aliases],
      homepage,
      wikidataId,
      abbreviations: abbreviationsIn(aliases),
      keys,
    };
  });
  // "Globe & Mail" is "The Globe and Mail" where no other is called so.
  for (const { name, forms, keys } of sources) {
    for (const form of forms.flatMap(withOtherAnd)) {
      const key = sourceKey(form);
      if (nameByKey.has(key)) continue;
      nameByKey.set(key, name);
      keys.add(key);
    }
  }
  // A homepage's domain is its source's where no other bears it as a name: the registry reads it from the homepage.
  const told = byHomepage(sources.map(({ homepage }) => homepage));
  return {
    sources: sources.map(({ slug, name, homepage, wikidataId, abbreviations }) =>
      [name, slug === slugOf(name) ? '' : slug, shortHomepage(homepage), wikidataId ?? '', ...abbreviations]
        .join('\t')
        .trimEnd(),
    ),
    sourceKeys: keyLines(
      sources.flatMap(({ keys }, source) =>
        [...keys].filter((key) => told.get(key) !== source).map((key) => [key, source] as const),
      ),
    ),
  };
}
