import { type KnownSources, type SourceRegistry, sources } from '../registries/sources.ts';
import { type Lexicon, loadLexicon } from './actors/lexicon.ts';

/** What is known of sources and actors before a document is read. */
export interface Registries<Sources extends KnownSources = SourceRegistry> {
  readonly sources: Sources;
  /** Made at the first call. */
  readonly lexicon: () => Lexicon;
  /** Of what a corpus adds to gloss's own registries, for the version of the pipeline; null where it adds nothing. */
  readonly version: string | null;
}

/** Those that come with gloss. */
export const ownRegistries: Registries = Object.freeze({ sources, lexicon: loadLexicon, version: null });
