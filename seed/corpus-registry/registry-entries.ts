import * as z from 'zod';
import { actorKinds } from '../../schema/records/actor.ts';
import { slugOf } from '../../schema/slug.ts';
import { archiveTemplate, searchTemplate } from '../registries/site-template.ts';

const longestText = 1_000;
const mostForms = 200;

const text = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'has to be text') })
  .max(longestText, `may hold ${longestText} characters`)
  .regex(/^\S(?:.*\S)?$/u, 'has to hold one line of text, without white space around it');
const forms = z
  .array(text, 'has to be a list')
  .max(mostForms, `may hold ${mostForms} entries`)
  .default(() => []);
const yes = z.union(
  [z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')],
  'has to be true or false',
);
const slug = z
  .string()
  .refine(
    (value) => value !== '' && slugOf(value) === value,
    'has to be a slug: words in lower case joined by hyphens',
  );
const slugs = z.array(slug, 'has to be a list of slugs').default(() => []);
const wikidataId = z.string().regex(/^Q[1-9]\d*$/, 'has to be a Wikidata id such as Q7747');
const address = z.url({ protocol: /^https?$/, error: 'has to be an address that begins with http:// or https://' });

/** Fields of `seed/registries/actors.json`, and `merges`. */
export const actorEntry = z.strictObject({
  slug: slug.optional(),
  name: text.optional(),
  kind: z.enum(actorKinds, `has to be one of ${actorKinds.join(', ')}`).optional(),
  aliases: forms,
  surname: text.optional(),
  knownBySurname: yes.optional(),
  metonyms: forms,
  metonymCities: forms,
  demonyms: forms,
  affiliation: slug.optional(),
  leads: slug.optional(),
  titles: z.array(text, 'has to be a list').max(mostForms).optional(),
  description: text.optional(),
  wikidataId: wikidataId.optional(),
  /** Slugs of actors that are this one: what named them names it. */
  merges: slugs,
});

/** Fields of `seed/registries/sources.json`, and `merges`. */
export const sourceEntry = z.strictObject({
  slug: slug.optional(),
  name: text.optional(),
  aliases: forms,
  homepage: address.optional(),
  wikidataId: wikidataId.optional(),
  archive: z.string('has to be text').regex(archiveTemplate.pattern, archiveTemplate.message).optional(),
  search: z.string('has to be text').regex(searchTemplate.pattern, searchTemplate.message).optional(),
  merges: slugs,
});

/** An entry that says which actor or source it is of. */
type Identified<Entry> = Omit<Entry, 'slug'> & { readonly slug: string };
export type ActorEntry = Identified<z.infer<typeof actorEntry>>;
export type SourceEntry = Identified<z.infer<typeof sourceEntry>>;

/** What a corpus says of actors and sources beyond gloss's own registries: of each one entry, in order of slugs. */
export interface CorpusRegistry {
  readonly actors: readonly ActorEntry[];
  readonly sources: readonly SourceEntry[];
}

/** As it is stored. */
export const corpusRegistry = z.strictObject({
  actors: z.array(actorEntry.extend({ slug })),
  sources: z.array(sourceEntry.extend({ slug })),
});
